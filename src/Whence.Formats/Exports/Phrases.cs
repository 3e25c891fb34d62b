using System.Globalization;
using NodaTime.Text;

namespace Whence.Formats.Exports;

/// <summary>Numbers, days and what a question asks, in words.</summary>
public static class Phrases
{
    private static readonly LocalDatePattern Pattern = LocalDatePattern.CreateWithInvariantCulture("d MMM uuuu");

    /// <summary>"17 Dec 2024".</summary>
    public static string Day(LocalDate day) => Pattern.Format(day);

    /// <summary>"1,234".</summary>
    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>"1 report", "2 reports"; <paramref name="many"/> where an s alone does not make the plural.</summary>
    public static string Count(int count, string one, string? many = null) =>
        Number(count) + " " + (count == 1 ? one : many ?? one + "s");

    /// <summary>"14 Dec 2024 to 17 Dec 2024", "since 1 Oct 2024"; null where both ends are open.</summary>
    public static string? Days(LocalDate? from, LocalDate? to) =>
        (from, to) switch
        {
            ({ } first, { } last) when first == last => Day(first),
            ({ } first, { } last) => Day(first) + " to " + Day(last),
            ({ } first, null) => "since " + Day(first),
            (null, { } last) => "until " + Day(last),
            _ => null,
        };

    /// <summary>What <paramref name="question"/> asks: "killed · North Korean soldiers · Kursk region · since 1 Oct 2024".</summary>
    public static string Asked(Question question) =>
        string.Join(
            " · ",
            new[]
            {
                question.Measure.Name,
                question.Population,
                question.Place,
                Days(question.From, question.To),
            }.OfType<string>()
        );

    /// <summary>What <paramref name="figure"/> counts: "killed · North Korean soldiers · Kursk region".</summary>
    public static string Counted(Figure figure) =>
        string.Join(" · ", new[] { figure.Measure.Name, figure.Population?.Text, figure.Place?.Text }.OfType<string>());

    /// <summary>A charge as a sentence; the past tense agrees with one and with many.</summary>
    public static string Charge(Allegation allegation, string accuser) =>
        allegation.Kind switch
        {
            AllegationKind.ClaimsResponsibility => $"{accuser} claimed responsibility: {allegation.ActText}",
            AllegationKind.Blames => $"{accuser} blamed {allegation.Accused}: {allegation.ActText}",
            _ => $"{accuser} accused {allegation.Accused}: {allegation.ActText}",
        };

    /// <summary>A stand as a sentence.</summary>
    public static string Stand(Position position) => $"{position.Actor} {Verb(position.Stance)}: {position.On}";

    private static string Verb(Stance stance) =>
        stance switch
        {
            Stance.Asserts => "said",
            Stance.Estimates => "estimated",
            Stance.Alleges => "alleged",
            Stance.Accuses => "accused over",
            Stance.Confirms => "confirmed",
            Stance.Denies => "denied",
            Stance.Doubts => "doubted",
            Stance.Declines => "declined to say on",
            Stance.Silent => "said nothing on",
            _ => throw new ArgumentOutOfRangeException(nameof(stance), stance, null),
        };
}
