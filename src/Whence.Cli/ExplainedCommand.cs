using System.CommandLine;

namespace Whence.Cli;

/// <summary>A command whose help ends with examples; a command below it without examples of its own ends with the same.</summary>
internal sealed class ExplainedCommand(string name, string description, string examples) : Command(name, description)
{
    /// <summary>What its help ends with.</summary>
    public string Examples { get; } = examples;
}
