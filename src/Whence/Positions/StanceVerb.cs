using System.Collections.Frozen;
using Whence.Languages;

namespace Whence.Positions;

/// <summary>What a verb says of the stand of its subject.</summary>
/// <param name="Plain">The stance when it is asserted; null where it is none.</param>
/// <param name="Negated">The stance of "has not …".</param>
/// <param name="Unable">The stance of "could not …".</param>
/// <param name="Need">What must follow.</param>
internal sealed record StanceVerb(Stance? Plain, Stance? Negated, Stance? Unable, StanceNeed Need)
{
    /// <summary>The verbs by their forms in lower case.</summary>
    public static FrozenDictionary<string, StanceVerb> ByForm { get; } =
        Table
            .Shipped("Positions/stances.tsv")
            .Rows.SelectMany(row =>
            {
                var verb = new StanceVerb(
                    StanceOf(row[1]),
                    StanceOf(row[2]),
                    StanceOf(row[3]),
                    Enum.Parse<StanceNeed>(row[4], ignoreCase: true)
                );
                return row[0].Split(' ').Select(form => (form, verb));
            })
            .ToFrozenDictionary(pair => pair.form, pair => pair.verb);

    private static Stance? StanceOf(string word) => word == "-" ? null : Enum.Parse<Stance>(word, ignoreCase: true);
}
