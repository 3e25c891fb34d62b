namespace Whence.Formats.Tests;

public sealed class AlteredFilesTests : IDisposable
{
    private const int Alterations = 25;
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Kinds =>
        [.. Directory.GetDirectories(Fixture.Path("")).Select(d => Path.GetFileName(d)!).Where(d => d != "texts")];

    /// <summary>Whatever comes of an altered file comes as values; what stays of its reports depends on where it was hit.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_file_cut_or_altered_anywhere_never_ends_the_read(string kind)
    {
        var random = new Random(7);
        foreach (var file in Directory.GetFiles(Fixture.Path(kind)).Order(StringComparer.Ordinal))
        {
            var whole = File.ReadAllBytes(file);
            for (var i = 0; i < Alterations; i++)
            {
                var bytes = i % 3 == 0 ? whole[..random.Next(1, whole.Length)] : [.. whole];
                for (var j = random.Next(1, 30); j > 0; j--)
                {
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                }
                var altered = folder.Put("altered" + Path.GetExtension(file), bytes);
                var after = folder.Put("whole.txt", "Two died.");
                var intakes = new ReportReader().Read([altered, after]).ToList();
                intakes.OfType<Received>().ShouldContain(r => r.Report.Text == "Two died.", $"{file}, alteration {i}");
            }
        }
    }
}
