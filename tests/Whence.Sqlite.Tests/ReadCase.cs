using System.Text;
using NodaTime;
using NodaTime.Text;
using Whence.Sqlite.Weighing;
using Whence.Testing;

namespace Whence.Sqlite.Tests;

/// <summary>Reports read and put into a case.</summary>
internal static class ReadCase
{
    /// <summary>What reads and weighs, once for all tests.</summary>
    public static Inquiry Inquiry { get; } = new();

    /// <summary>A sample's reports, named after their files.</summary>
    public static IEnumerable<Report> Sample(string name) =>
        Directory
            .GetFiles(Path.Combine(Shared.Root, "samples", name))
            .Order(StringComparer.Ordinal)
            .Select(path => new Report(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path))
            {
                Published = LocalDatePattern.Iso.Parse(Path.GetFileName(path)[..10]).Value,
            });

    /// <summary>A report as it is added.</summary>
    public static Acquired Acquire(Report report) =>
        new(report, Inquiry.Read(report), Encoding.UTF8.GetBytes(report.Text), report.Id + ".txt");

    /// <summary>Adds reports in one batch, and brings the answers up to date.</summary>
    public static void AddAndWeigh(this CaseAt at, params IEnumerable<Report> reports)
    {
        at.Add(reports.Select(Acquire));
        new CaseWeighing(at.File, Inquiry).Update();
    }

    /// <summary>What reports in order of publication come to, read in one go.</summary>
    public static Dossier Weigh(IEnumerable<Report> reports) =>
        Inquiry.Weigh([
            .. reports
                .OrderBy(r => r.Published ?? LocalDate.MaxIsoValue)
                .ThenBy(r => r.PublishedAt ?? Instant.MaxValue)
                .ThenBy(r => r.Id, StringComparer.Ordinal)
                .Select(Inquiry.Read),
        ]);
}
