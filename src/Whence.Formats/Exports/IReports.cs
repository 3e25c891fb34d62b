namespace Whence.Formats.Exports;

/// <summary>The reports that an export may open: one at a time, so that their texts need not all be in memory.</summary>
public interface IReports
{
    /// <summary>The report of that id; null where it is not in hand, as after it was redacted.</summary>
    Report? Of(string id);

    /// <summary>The same report with an empty text, where its address and language are all that is asked for.</summary>
    Report? Outline(string id);
}
