using System.Collections.Frozen;
using Whence.Languages;

namespace Whence.Attributing.Actors;

/// <summary>The tables of words that tell what a speaker is.</summary>
internal static class ActorWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Kinds = Table
        .Shipped("Attributing/Actors/words.tsv")
        .ByKind();

    /// <summary>Nouns by each of their forms.</summary>
    public static FrozenDictionary<string, Noun> Nouns { get; } =
        Table
            .Shipped("Attributing/Actors/nouns.tsv")
            .Rows.SelectMany(row => Forms(row[0], row, false).Concat(row[1] == "-" ? [] : Forms(row[1], row, true)))
            .DistinctBy(noun => noun.Form)
            .ToFrozenDictionary(noun => noun.Form, noun => noun.Noun, StringComparer.Ordinal);

    /// <summary>Gender by title, stops left out.</summary>
    public static FrozenDictionary<string, Gender> Titles { get; } =
        Table
            .Shipped("Attributing/Actors/titles.tsv")
            .Rows.SelectMany(row => row[0].Split(' ').Select(title => (title, gender: GenderOf(row[1]))))
            .DistinctBy(title => title.title)
            .ToFrozenDictionary(title => title.title, title => title.gender, StringComparer.Ordinal);

    /// <summary>Gender by given name.</summary>
    public static FrozenDictionary<string, Gender> Forenames { get; } =
        Table
            .Shipped("Attributing/Actors/forenames.tsv")
            .Rows.SelectMany(row => row[1].Split(' ').Select(name => (name, gender: GenderOf(row[0]))))
            .GroupBy(name => name.name)
            // A name that both bear tells only that its bearer is a person.
            .ToFrozenDictionary(
                group => group.Key,
                group => group.Select(name => name.gender).Distinct().Count() > 1 ? Gender.Any : group.First().gender,
                StringComparer.Ordinal
            );

    /// <summary>Pronouns that may stand for a speaker, as mentions without a place.</summary>
    public static FrozenDictionary<string, Mention> Pronouns { get; } =
        Table
            .Shipped("Attributing/Actors/pronouns.tsv")
            .Rows.ToFrozenDictionary(row => row[0], row => PronounOf(row), StringComparer.Ordinal);

    /// <summary>The words of one kind, in lower case.</summary>
    public static FrozenSet<string> Of(string kind) => Kinds[kind];

    private static IEnumerable<(string Form, Noun Noun)> Forms(string forms, ImmutableArray<string> row, bool plural) =>
        forms
            .Split(' ')
            .Select(form =>
                (
                    form,
                    new Noun(
                        row[0].Split(' ')[0],
                        Enum.Parse<ActorClass>(row[2], ignoreCase: true),
                        GenderOf(row[3]),
                        plural,
                        row[4] is "-" or "*" ? [] : [.. row[4].Split(' ')],
                        row[4] == "*"
                    )
                )
            );

    private static Mention PronounOf(ImmutableArray<string> row) =>
        new()
        {
            Form = row[1] switch
            {
                "self" => MentionForm.Self,
                "relative" => MentionForm.Relative,
                _ => MentionForm.Pronoun,
            },
            Class = row[2] == "any" ? ActorClass.Unknown : Enum.Parse<ActorClass>(row[2], ignoreCase: true),
            Plural = row[3] == "any" ? null : row[3] == "plural",
            Gender = GenderOf(row[4]),
            Definite = true,
        };

    private static Gender GenderOf(string word) =>
        word is "any" or "-" ? Gender.Any : Enum.Parse<Gender>(word, ignoreCase: true);
}
