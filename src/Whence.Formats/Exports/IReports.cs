namespace Whence.Formats.Exports;

/// <summary>The reports that an export may open: one at a time, so that their texts need not all be in memory.</summary>
public interface IReports
{
    /// <summary>The report of that id; null where it is not in hand, as after it was redacted.</summary>
    Report? Of(string id);
}
