using NodaTime;
using Whence.Formats;

namespace Whence.Cli;

/// <summary>Takes in what the formats hand on: lets the reports through, and says what is to be said of the rest.</summary>
/// <param name="intakes">What was read.</param>
/// <param name="progress">Where it is said.</param>
/// <param name="asOf">Only reports published by this day are let through; null lets all.</param>
internal sealed class Reception(IEnumerable<Intake> intakes, Progress progress, LocalDate? asOf = null)
{
    /// <summary>How many inputs could not be read, once all is read.</summary>
    public int Unread { get; private set; }

    /// <summary>The reports, in the order in which they came in.</summary>
    public IEnumerable<Received> Reports()
    {
        var later = 0;
        foreach (var intake in intakes)
        {
            switch (intake)
            {
                case Received received when asOf is null || received.Report.Published <= asOf:
                    // What a case has already is no new report and takes no id: that is told where it is put in.
                    if (received.Original is null && received.Renaming(received.Report.Id) is { } renaming)
                    {
                        progress.Say("whence: " + Visible.Of(IntakeMessages.Of(renaming)));
                    }
                    yield return received;
                    break;
                case Received:
                    later++;
                    break;
                case Unread unread:
                    Unread++;
                    progress.Say("whence: " + Visible.Of(IntakeMessages.Of(unread)));
                    break;
                case Remark remark:
                    progress.Say("whence: " + Visible.Of(IntakeMessages.Of(remark)));
                    break;
            }
        }
        if (later > 0)
        {
            progress.Say($"whence: left out {later} published after the day asked for, or without a day");
        }
    }
}
