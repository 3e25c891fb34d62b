using System.Xml;

namespace Whence.Formats;

/// <summary>What is said of the faults that reading a file may end in.</summary>
internal static class Faults
{
    /// <summary>The reason and what more is known; null where the fault is this project's own, and is to be seen.</summary>
    public static (UnreadReason Reason, string? Detail)? Of(Exception fault) =>
        fault switch
        {
            OverLimitException over => (over.Reason, null),
            XmlException xml => (UnreadReason.Damaged, xml.Message),
            InvalidDataException or EndOfStreamException => (UnreadReason.Damaged, fault.Message),
            IOException or UnauthorizedAccessException => (UnreadReason.SystemFault, fault.Message),
            _ => null,
        };

    /// <summary>Hands on what <paramref name="intakes"/> gives; a fault that has a reason ends it as a value.</summary>
    public static IEnumerable<Intake> AsValues(string path, IEnumerable<Intake> intakes)
    {
        using var reading = intakes.GetEnumerator();
        while (true)
        {
            Unread? unread = null;
            try
            {
                if (!reading.MoveNext())
                {
                    yield break;
                }
            }
            catch (Exception fault) when (Of(fault) is { } reason)
            {
                unread = new Unread(path, null, reason.Reason, reason.Detail);
            }
            if (unread is not null)
            {
                yield return unread;
                yield break;
            }
            yield return reading.Current;
        }
    }
}
