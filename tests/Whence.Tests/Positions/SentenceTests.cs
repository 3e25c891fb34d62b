using NodaTime;
using Whence.Languages;

namespace Whence.Tests.Positions;

public sealed class SentenceTests
{
    public static TheoryData<string, string> Stands => Rows("stands.tsv");

    public static TheoryData<string, string> Charges => Rows("charges.tsv");

    [Theory]
    [MemberData(nameof(Stands))]
    public void States_who_stands_how_to_what_since_when(string report, string stands) =>
        string.Join(
                " ; ",
                Read(report)
                    .Positions.Select(position =>
                        $"{position.Actor}|{Word(position.Stance)}|{position.On}|{position.Since:uuuu-MM-dd}"
                    )
            )
            .ShouldBe(stands);

    [Theory]
    [MemberData(nameof(Charges))]
    public void States_who_charges_whom_with_what(string report, string charges) =>
        string.Join(
                " ; ",
                Read(report)
                    .Allegations.Select(charge =>
                        $"{charge.Accuser}|{charge.Accused}|{charge.ActText}|{Word(charge.Kind)}"
                    )
            )
            .ShouldBe(charges);

    private static string Word<T>(T value)
        where T : struct, Enum =>
        value is AllegationKind.ClaimsResponsibility ? "claims-responsibility" : value.ToString().ToLowerInvariant();

    private static Statements Read(string text) =>
        new Inquiry().Read(new Report("r", text) { Published = new LocalDate(2024, 5, 14), Publisher = "Lake Post" });

    private static TheoryData<string, string> Rows(string name)
    {
        using var file = typeof(SentenceTests).Assembly.GetManifestResourceStream(name);
        using var reader = new StreamReader(file.ShouldNotBeNull());
        var data = new TheoryData<string, string>();
        foreach (var row in Table.Read(name, reader.ReadToEnd()).Rows)
        {
            data.Add(row[0], row[1]);
        }
        return data;
    }
}
