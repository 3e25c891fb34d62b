using System.Collections.Frozen;
using Whence.Counting;

namespace Whence.Reconciling.Ruling;

/// <summary>
/// What a user knows of how counts stand to each other, a rule a line: sums ("killed + wounded + missing = casualties"), parts
/// ("killed of conscripts &lt;= killed"), and which places and peoples are one, or part of another ("place Velm is part of
/// Castrel", "population rebels is militants"). Lines that start with # are remarks. A user's sum for a whole takes the place of
/// the one that is built in; "without" takes that away and puts none in its place.
/// </summary>
public sealed class RuleSet
{
    // The one sum that is built in.
    private static readonly SumRule Casualties = new(
        0,
        "casualties are the killed and the wounded together",
        [new Term(Measure.Killed), new Term(Measure.Wounded)],
        new Term(Measure.Casualties),
        true
    );

    private RuleSet(RuleReader read, string text)
    {
        Text = text;
        var terms = read.Sums.SelectMany(s => s.Parts.Add(s.Whole)).ToList();
        Places = new PlaceRules(read.Places, terms);
        People = new PeopleRules(read.People, terms);
        Sums = read.Replaces(Casualties) ? [.. read.Sums] : [Casualties, .. read.Sums];
    }

    /// <summary>No rules but what is built in.</summary>
    public static RuleSet Empty { get; } = new(new RuleReader("", FrozenSet<string>.Empty), "");

    /// <summary>What the user wrote.</summary>
    public string Text { get; }

    internal PlaceRules Places { get; }

    internal PeopleRules People { get; }

    internal ImmutableArray<SumRule> Sums { get; }

    /// <summary>Reads rules that a user wrote; the first mistake, or a circle or contradiction among them, is told with its lines.</summary>
    /// <param name="name">The file's name, for messages and explanations.</param>
    /// <param name="text">Its text.</param>
    /// <param name="measures">Measures beside those that ship; null for none.</param>
    public static RuleSetResult Parse(string name, string text, MeasureTable? measures = null)
    {
        var known = MeasureTable
            .Shipped.Rows.Concat(measures?.Rows ?? [])
            .Select(r => r.Measure.Name)
            .Append(Measure.Casualties.Name)
            .ToFrozenSet(StringComparer.Ordinal);
        var reader = new RuleReader(name, known);
        if ((reader.Read(text) ?? RuleCheck.Of(name, reader, Casualties)) is { } error)
        {
            return new RuleSetResult(null, error);
        }
        return new RuleSetResult(new RuleSet(reader, text), null);
    }
}
