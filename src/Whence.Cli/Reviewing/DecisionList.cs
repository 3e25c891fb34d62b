using System.Globalization;
using System.Text;
using NodaTime.Text;
using Whence.Casework;
using Whence.Sqlite;

namespace Whence.Cli.Reviewing;

/// <summary>What was decided, as lines or as JSON Lines.</summary>
internal static class DecisionList
{
    /// <summary>Writes the decisions of <paramref name="file"/>; gives the exit code.</summary>
    /// <param name="file">The case.</param>
    /// <param name="unplacedOnly">Only those that can no longer be placed.</param>
    /// <param name="json">As JSON Lines.</param>
    /// <param name="desk">Where to.</param>
    public static int Write(CaseFile file, bool unplacedOnly, bool json, Desk desk)
    {
        var decisions = file.Reviews.All();
        var unplaced = DecisionLines.Unplaced(file, decisions);
        using var output = new StreamWriter(desk.Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        foreach (var decision in decisions.Where(d => !unplacedOnly || unplaced.Contains(d)))
        {
            var gone = unplaced.Contains(decision);
            output.WriteLine(
                json
                    ? Encoding.UTF8.GetString(DecisionLines.Of(decision, gone))
                    : Line(decision) + (gone ? "\n       can no longer be placed" : "")
            );
        }
        foreach (var decision in unplacedOnly ? [] : file.Clips.Decisions())
        {
            output.WriteLine(json ? LinkDeciding.Json(decision) : LinkDeciding.Line(file, decision));
        }
        return ExitCodes.Done;
    }

    /// <summary>A decision on one line: its entry, when, who, what and why.</summary>
    public static string Line(Decision decision)
    {
        var line = new StringBuilder();
        line.Append(
            CultureInfo.InvariantCulture,
            $"{decision.Number, 6}  {InstantPattern.General.Format(decision.At)}  "
        );
        line.Append(
            CultureInfo.InvariantCulture,
            $"{decision.Who}  {DecisionWords.Of(decision.Kind)} {DecisionWords.Of(decision.On)}"
        );
        foreach (var other in decision.Others)
        {
            line.Append(CultureInfo.InvariantCulture, $", {DecisionWords.Of(other)}");
        }
        if (decision.Correction is { } correction)
        {
            line.Append(CultureInfo.InvariantCulture, $" to {DecisionWords.Of(correction)}");
        }
        if (decision.Why is { } why)
        {
            line.Append(CultureInfo.InvariantCulture, $": {why}");
        }
        return Visible.Of(line.ToString());
    }
}
