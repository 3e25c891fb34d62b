using System.Diagnostics;

namespace Whence.Media;

/// <summary>Runs another program bounded in time, memory and output: none of them can be trusted with a hostile file.</summary>
internal static class BoundedProcess
{
    private const int MostOfErrors = 4096;

    /// <summary>Runs <paramref name="tool"/>; what comes of it, or why nothing did.</summary>
    /// <param name="tool">The path of the program.</param>
    /// <param name="arguments">Each as it is; no shell reads them.</param>
    /// <param name="input">What it reads on its standard input.</param>
    /// <param name="bounds">What it may cost.</param>
    public static ProcessOutcome Run(
        string tool,
        IEnumerable<string> arguments,
        ReadOnlyMemory<byte> input,
        ProcessBounds bounds
    )
    {
        using var process = new Process { StartInfo = Launch.Of(tool, arguments, bounds.MemoryBytes) };
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            return ProcessOutcome.Failed($"{Path.GetFileName(tool)} could not be started: {fault.Message}");
        }
        var writing = Task.Run(() => Write(process, input));
        var errors = Task.Run(() => Drain(process.StandardError.BaseStream, MostOfErrors).Bytes);
        var reading = Task.Run(() =>
        {
            var read = Drain(process.StandardOutput.BaseStream, bounds.OutputBytes, stopAtMost: true);
            if (read.More)
            {
                Launch.End(process);
            }
            return read;
        });
        var inTime = process.WaitForExit(bounds.Time);
        if (!inTime)
        {
            Launch.End(process);
        }
        Task.WaitAll(writing, errors, reading);
        var name = Path.GetFileName(tool);
        return !inTime ? ProcessOutcome.Failed($"{name} took longer than {bounds.Time.TotalSeconds:0} s and was ended")
            : reading.Result.More
                ? ProcessOutcome.Failed($"{name} wrote more than {bounds.OutputBytes} bytes and was ended")
            : process.ExitCode != 0
                ? ProcessOutcome.Failed($"{name} ended with {process.ExitCode}: {FirstLine(errors.Result)}")
            : new ProcessOutcome(reading.Result.Bytes, null);
    }

    private static void Write(Process process, ReadOnlyMemory<byte> input)
    {
        try
        {
            process.StandardInput.BaseStream.Write(input.Span);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read everything: how it ended says why.
        }
    }

    private static (byte[] Bytes, bool More) Drain(Stream stream, int most, bool stopAtMost = false)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (stream.Read(buffer) is var read and > 0)
        {
            if (kept.Length + read > most && stopAtMost)
            {
                return (kept.ToArray(), true);
            }
            kept.Write(buffer, 0, (int)Math.Min(read, most - kept.Length));
        }
        return (kept.ToArray(), false);
    }

    private static string FirstLine(byte[] errors) => System.Text.Encoding.UTF8.GetString(errors).Split('\n')[0].Trim();
}
