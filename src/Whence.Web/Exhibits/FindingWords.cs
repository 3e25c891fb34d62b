using System.Globalization;

namespace Whence.Web.Exhibits;

/// <summary>Findings in words; never a verdict on anybody.</summary>
internal static class FindingWords
{
    /// <summary>"observed", "not observed", "not determined".</summary>
    public static string State(FindingState state) =>
        state switch
        {
            FindingState.Observed => "observed",
            FindingState.NotObserved => "not observed",
            _ => "not determined",
        };

    /// <summary>What was measured, and against what; null where nothing was.</summary>
    public static string? Measured(Finding finding) =>
        (finding.Measured, finding.Threshold) switch
        {
            ({ } measured, { } threshold) => $"{Number(measured)}, held against {Number(threshold)}",
            ({ } measured, null) => Number(measured),
            _ => null,
        };

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
