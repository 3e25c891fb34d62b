using System.Text.Json;

namespace Whence.Formats.Json;

/// <summary>
/// Reports as JSON Lines, an object a line; and objects printed over several lines. Where one breaks, reading goes on at the
/// next line that opens one.
/// </summary>
internal sealed class JsonLines(Source source, JsonReport report)
{
    private readonly OpenObject open = new();
    private bool lost;

    /// <summary>A report, or a fault, for every object and every line that is none.</summary>
    public IEnumerable<Intake> Read(Stream stream)
    {
        var lines = new ByteLines(stream);
        var any = false;
        while (lines.Next() is var step && step != LineStep.End)
        {
            var line = lines.Number;
            if (step == LineStep.TooLong)
            {
                any = true;
                open.Drop();
                yield return new Unread(source.Path, line, UnreadReason.TooLarge);
                continue;
            }
            var current = lines.Current;
            if (line == 1 && current.Span.StartsWith("\uFEFF"u8))
            {
                current = current[3..];
            }
            if (current.Span.Trim(" \t\r"u8).IsEmpty)
            {
                continue;
            }
            any = true;
            foreach (var intake in open.Open ? GoOn(current, line) : Begin(current, line))
            {
                yield return intake;
            }
        }
        if (open.Open)
        {
            yield return Unfinished();
        }
        if (!any)
        {
            yield return new Unread(source.Path, null, UnreadReason.Empty);
        }
    }

    private IReadOnlyList<Intake> Begin(ReadOnlyMemory<byte> line, int number)
    {
        if (lost && line.Span[0] != (byte)'{')
        {
            return [];
        }
        lost = false;
        var intakes = report.Parse(line, number, number);
        return intakes is [Unread { Reason: UnreadReason.BrokenJson }] && open.Begin(line.Span, number) ? [] : intakes;
    }

    private IReadOnlyList<Intake> GoOn(ReadOnlyMemory<byte> line, int number)
    {
        try
        {
            open.Add(line.Span);
        }
        catch (JsonException fault)
        {
            if (line.Span[0] == (byte)'{')
            {
                // Another object begins where one has not ended: the fault is in the earlier one.
                var unfinished = Unfinished();
                return [unfinished, .. Begin(line, number)];
            }
            open.Drop();
            lost = true;
            return [report.Broken(number, fault)];
        }
        if (open.TooLong)
        {
            open.Drop();
            lost = true;
            return [new Unread(source.Path, open.From, UnreadReason.TooLarge)];
        }
        return open.Open ? [] : report.Parse(open.Whole, open.From, open.From);
    }

    private Unread Unfinished()
    {
        open.Drop();
        return new Unread(source.Path, open.From, UnreadReason.BrokenJson, "it does not end");
    }
}
