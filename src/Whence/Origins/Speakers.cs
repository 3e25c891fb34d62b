using System.Globalization;

namespace Whence.Origins;

/// <summary>
/// Who speaks each claim, made one across reports: organisations under their short and their full names, people and the
/// organisations that they speak for, descriptions and what they describe.
/// </summary>
internal sealed class Speakers
{
    /// <summary>How many days apart a description may be from the name that it stands for.</summary>
    private const int Days = 14;

    /// <summary>The share of mentions that an organisation must have among those of its kind to be the one that is meant.</summary>
    private const double Most = 0.6;

    private readonly IReadOnlyList<IReadOnlyList<string>> names;
    private readonly IReadOnlyList<LocalDate?> published;
    private readonly SpeakerReader reader;
    private readonly NameBook organisations = new(keepsFirst: true);
    private readonly NameBook people = new(keepsFirst: false);
    private readonly Dictionary<string, Dictionary<string, int>> employers = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, LocalDate?), string?> nearby = [];
    private readonly Dictionary<(int, string), string?> found = [];
    private readonly Dictionary<string, List<(LocalDate? Day, string Entity)>> byWord = new(StringComparer.Ordinal);

    /// <param name="names">By report, whom it names as speaking, each once.</param>
    /// <param name="published">By report, its day of publication.</param>
    /// <param name="outlets">Which names are outlets.</param>
    public Speakers(IReadOnlyList<IReadOnlyList<string>> names, IReadOnlyList<LocalDate?> published, Outlets outlets)
    {
        (this.names, this.published) = (names, published);
        reader = new SpeakerReader(outlets);
        for (var report = 0; report < names.Count; report++)
        {
            foreach (var name in Names(report))
            {
                organisations.Add(report, name.Organisation, name.Known, name.Initials, name.IsProper);
                people.Add(report, name.Person, null, null, name.Person.Length > 1);
            }
        }
        for (var report = 0; report < names.Count; report++)
        {
            foreach (var name in Names(report))
            {
                Employ(report, name);
            }
        }
    }

    /// <summary>
    /// Who <paramref name="source"/> of report <paramref name="report"/> is: the same text for the same speaker, in any report
    /// where a name tells, within the report where only a description does; null where neither tells.
    /// </summary>
    public string? Of(int report, string source)
    {
        // Asked for each figure: one report can repeat its source twenty thousand times.
        if (!found.TryGetValue((report, source), out var speaker))
        {
            found[(report, source)] = speaker = Find(report, reader.Read(source));
        }
        return speaker;
    }

    private string? Find(int report, SpeakerName name) =>
        Organisation(report, name)
        ?? (name.Capitals.Length > 1 ? organisations.ResolveEnd(report, name.Capitals) : null)
        ?? (name.Person.Length > 0 ? Employer(people.Resolve(report, name.Person)) : null)
        ?? Described(report, name)
        ?? Local(report, name);

    /// <summary>Whom <paramref name="statements"/> name as speaking, each once.</summary>
    public static string[] Named(Statements statements) =>
        [
            .. statements
                .Attributions.Select(a => a.Speaker)
                .Concat(statements.Figures.Select(f => f.Source))
                .OfType<string>()
                .Distinct(),
        ];

    private IEnumerable<SpeakerName> Names(int report) => names[report].Select(reader.Read);

    private string? Organisation(int report, SpeakerName name) =>
        name.Known
        ?? (name.Organisation.Length > 0 ? organisations.Resolve(report, name.Organisation, name.IsProper) : null);

    // Who is introduced as speaking for an organisation speaks for it wherever named.
    private void Employ(int report, SpeakerName name)
    {
        if (Organisation(report, name) is not { } employer)
        {
            return;
        }
        foreach (var word in name.Organisation)
        {
            (byWord.TryGetValue(word, out var at) ? at : byWord[word] = []).Add((published[report], employer));
        }
        if (name.Person.Length > 0 && people.Resolve(report, name.Person) is { } person)
        {
            if (!employers.TryGetValue(person, out var votes))
            {
                employers.Add(person, votes = new Dictionary<string, int>(StringComparer.Ordinal));
            }
            votes[employer] = votes.GetValueOrDefault(employer) + 1;
        }
    }

    private string? Employer(string? person) =>
        person is not null && employers.TryGetValue(person, out var votes)
            ? votes.MaxBy(vote => (vote.Value, vote.Key)).Key
            : person;

    private string? Described(int report, SpeakerName name)
    {
        var words = name.Description.Where(word => word[0] != '@').Select(SpeakerWords.Spelt).ToArray();
        for (var from = Math.Max(0, words.Length - 3); from < words.Length; from++)
        {
            var description = string.Join(' ', words[from..]);
            // "The extremist group" is not just any group.
            if ((from == 0 || from < words.Length - 1) && Descriptions.Of(description) is var (named, isAnywhere))
            {
                return organisations.ResolveAny(report, named)
                    ?? (isAnywhere ? Nearby(report, description, named) : null);
            }
        }
        return null;
    }

    // "The source" is the medical source that the report told of.
    private string? Local(int report, SpeakerName name)
    {
        if (name.Description.Length == 0)
        {
            return null;
        }
        var full = Names(report)
            .Where(other => !other.IsNamed && other.IsTelling && name.Description.All(other.Description.Contains))
            .MaxBy(other => other.Description.Length);
        return full is null
            ? null
            : report.ToString(CultureInfo.InvariantCulture)
                + "\n"
                + string.Join(' ', full.Description.Distinct().Order(StringComparer.Ordinal));
    }

    // The one organisation of its kind that speaks in the reports of those days.
    private string? Nearby(int report, string description, ImmutableArray<string> words)
    {
        var day = published[report];
        if (nearby.TryGetValue((description, day), out var known))
        {
            return known;
        }
        var near = words
            .SelectMany(word => byWord.TryGetValue(word, out var named) ? named : [])
            .Where(n =>
                day is null || n.Day is null || Math.Abs(NodaTime.Period.DaysBetween(day.Value, n.Day.Value)) <= Days
            )
            .GroupBy(n => n.Entity)
            .Select(group => (Entity: group.Key, Count: group.Count()))
            .DefaultIfEmpty((Entity: "", Count: 0))
            .ToArray();
        var (entity, count) = near.MaxBy(n => (n.Count, n.Entity));
        known = count > Most * near.Sum(n => n.Count) ? entity : null;
        nearby.Add((description, day), known);
        return known;
    }
}
