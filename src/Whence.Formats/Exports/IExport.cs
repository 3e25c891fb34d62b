namespace Whence.Formats.Exports;

/// <summary>A form that a dossier is written in for other programs, or for readers.</summary>
public interface IExport
{
    /// <summary>As the command line names it.</summary>
    string Name { get; }

    /// <summary>What a file of it ends in, with the point.</summary>
    string Ending { get; }

    /// <summary>Its media type.</summary>
    string MediaType { get; }

    /// <summary>Whether it may be shown on a terminal.</summary>
    bool IsText { get; }

    /// <summary>Writes <paramref name="holdings"/>.</summary>
    /// <param name="holdings">What is written.</param>
    /// <param name="to">Gets the bytes; stays open, and need not seek.</param>
    /// <returns>What the form does not allow and was left out, each with its reason.</returns>
    /// <exception cref="IOException">The stream could not be written.</exception>
    ImmutableArray<string> Write(Holdings holdings, Stream to);
}
