namespace Whence.Formats.News;

/// <summary>What publishers say of how their items stand (IPTC's publishing status).</summary>
internal static class Withdrawal
{
    private static readonly string[] Withdrawn = ["canceled", "withheld"];

    /// <summary>
    /// Lets an item in. One that its publisher has canceled or holds back is read, if it has words left, and remarked on: what
    /// rests on it is in doubt.
    /// </summary>
    public static IEnumerable<Intake> Admit(Source source, Draft draft, string? status, int? line)
    {
        if (status is null || !Withdrawn.Contains(status, StringComparer.OrdinalIgnoreCase))
        {
            return source.Admit(draft, line);
        }
        var remark = new Remark(source.Path, line, RemarkKind.Withdrawn, $"{draft.Id ?? "an item"} {status}");
        return string.IsNullOrWhiteSpace(draft.Text) ? [remark] : source.Admit(draft with { Remark = remark }, line);
    }
}
