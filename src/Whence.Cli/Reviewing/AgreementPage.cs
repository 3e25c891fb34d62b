using System.Globalization;
using System.Text;
using Whence.Casework;
using Whence.Cli.Filing;
using Whence.Reviewing;

namespace Whence.Cli.Reviewing;

/// <summary>Two coders side by side: how often they decided alike, and where they did not.</summary>
internal static class AgreementPage
{
    private static readonly DecisionKind[] Verdicts = [DecisionKind.Accept, DecisionKind.Correct, DecisionKind.Reject];

    /// <summary>Writes it for each two who decided of one thing; gives the exit code.</summary>
    public static int Write(ImmutableArray<Decision> decisions, Desk desk)
    {
        var agreements = CoderAgreement.Of(decisions);
        if (agreements.IsEmpty)
        {
            desk.Error.WriteLine("whence: no two coders have decided of one thing");
            return ExitCodes.Done;
        }
        return FileOut.Write(desk, null, string.Join("\n", agreements.Select(Page)));
    }

    private static string Page(CoderAgreement agreement)
    {
        var page = new StringBuilder();
        var (first, second) = (Visible.Of(agreement.First), Visible.Of(agreement.Second));
        var kappa = agreement.Kappa is { } known
            ? string.Create(CultureInfo.InvariantCulture, $"Cohen's κ {known:0.00}")
            : "Cohen's κ is not defined where both came to one verdict on all";
        var things = agreement.Codings.Length;
        page.Append(
            CultureInfo.InvariantCulture,
            $"{first} and {second}: {things} {(things == 1 ? "thing" : "things")}, the same verdict on {100 * agreement.Observed:0.#} %, {kappa}\n"
        );
        page.Append(CultureInfo.InvariantCulture, $"  {first} down, {second} across");
        foreach (var verdict in Verdicts)
        {
            page.Append(CultureInfo.InvariantCulture, $"  {DecisionWords.Of(verdict), 8}");
        }
        page.Append('\n');
        foreach (var row in Verdicts)
        {
            page.Append(DecisionWords.Of(row).PadLeft($"  {first} down, {second} across".Length));
            foreach (var column in Verdicts)
            {
                var count = agreement.Codings.Count(c => c.First.Kind == row && c.Second.Kind == column);
                page.Append(CultureInfo.InvariantCulture, $"  {count, 8}");
            }
            page.Append('\n');
        }
        foreach (var coding in agreement.Codings.Where(c => !c.Alike))
        {
            page.Append(CultureInfo.InvariantCulture, $"  {Visible.Of(DecisionWords.Of(coding.On))}\n");
            page.Append(CultureInfo.InvariantCulture, $"    {first}: {Told(coding.First)}\n");
            page.Append(CultureInfo.InvariantCulture, $"    {second}: {Told(coding.Second)}\n");
        }
        return page.ToString();
    }

    private static string Told(Decision decision) =>
        Visible.Of(
            DecisionWords.Of(decision.Kind)
                + (decision.Correction is { } correction ? " to " + DecisionWords.Of(correction) : "")
                + (decision.Why is { } why ? ": " + why : "")
        );
}
