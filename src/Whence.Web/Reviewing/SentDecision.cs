using System.Globalization;
using NodaTime.Text;
using Whence.Casework;
using Whence.Ledger;

namespace Whence.Web.Reviewing;

/// <summary>What a form asks to be decided.</summary>
/// <param name="values">What was entered, by the names of the fields.</param>
public sealed class SentDecision(IReadOnlyDictionary<string, string> values)
{
    // Longer ones are no reasons, but documents.
    private const int LongestReason = 4_000;
    private const int LongestName = 200;

    /// <summary>Nothing was sent.</summary>
    public static SentDecision None { get; } = new(ImmutableDictionary<string, string>.Empty);

    /// <summary>What was sent by <paramref name="form"/>.</summary>
    internal static SentDecision Of(IFormCollection form) =>
        new(form.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal));

    /// <summary>What was entered in a field; empty where nothing was.</summary>
    public string this[string field] => values.GetValueOrDefault(field, "").Trim();

    /// <summary>The newest decision that whoever sent it had seen; -1 for none.</summary>
    public long Seen =>
        long.TryParse(this["seen"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var entry)
            ? entry
            : -1;

    /// <summary>What is asked by <paramref name="who"/>, or why it cannot be decided.</summary>
    /// <param name="who">Who decides; empty where nobody has said.</param>
    /// <param name="others">Ids of what is merged, or split off.</param>
    internal (AskedDecision? Asked, string? Fault) Asked(string who, ImmutableArray<string> others)
    {
        if (!Enum.TryParse<DecisionKind>(this["decision"], ignoreCase: true, out var kind) || !Enum.IsDefined(kind))
        {
            return (null, "Say what is decided.");
        }
        var (correction, fault) = kind == DecisionKind.Correct ? Correction() : (null, null);
        var why = this["why"];
        fault ??=
            who.Length == 0 ? "Say who decides."
            : who.Length > LongestName ? "That is longer than a name."
            : why.Length > LongestReason
                ? string.Create(CultureInfo.InvariantCulture, $"A reason has up to {LongestReason} characters.")
            : why.Length == 0 && kind != DecisionKind.Accept ? "Say why."
            : null;
        return fault is null
            ? (new AskedDecision(kind, who, why.Length == 0 ? null : why, others, correction), null)
            : (null, fault);
    }

    private (Correction? Correction, string? Fault) Correction()
    {
        var (low, high) = (Number("low"), Number("high"));
        var (from, to) = (Day("from"), Day("to"));
        if ((low.Fault ?? high.Fault ?? from.Fault ?? to.Fault) is { } fault)
        {
            return (null, fault);
        }
        var open = this["open"].Length > 0;
        if (low.Value is null && (high.Value is not null || open))
        {
            return (null, "Say the least count too.");
        }
        if (low.Value is not null && high.Value is null && !open)
        {
            return (null, "Say the greatest count, or that nothing bounds it.");
        }
        if (high.Value < low.Value && !open)
        {
            return (null, "The greatest count is less than the least.");
        }
        if (to.Value < from.Value)
        {
            return (null, "The last day comes before the first.");
        }
        var correction = new Correction
        {
            Interval = low.Value is { } least ? new Whence.Interval(least, open ? null : high.Value) : null,
            Measure = Words("measure")?.ToLowerInvariant() is { } measure ? new Measure(measure) : null,
            Population = Words("population"),
            Place = Words("place"),
            From = from.Value,
            To = to.Value,
            Source = Words("source"),
        };
        return correction.IsEmpty ? (null, "Say what is right: fill in what was read wrongly.") : (correction, null);
    }

    private string? Words(string field) => this[field] is { Length: > 0 } words ? words : null;

    private (long? Value, string? Fault) Number(string field) =>
        this[field] is not { Length: > 0 } words ? (null, null)
        : long.TryParse(
            words.Replace(",", "", StringComparison.Ordinal),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
        && number <= CanonicalJson.GreatestInteger
            ? (number, null)
        : (null, $"“{words}” is no count.");

    private (LocalDate? Value, string? Fault) Day(string field) =>
        this[field] is not { Length: > 0 } words ? (null, null)
        : LocalDatePattern.Iso.Parse(words) is { Success: true, Value: var day } ? (day, null)
        : (null, $"“{words}” is no day: write it as 2024-12-23.");
}
