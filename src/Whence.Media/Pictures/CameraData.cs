using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using NodaTime.Text;

namespace Whence.Media.Pictures;

/// <summary>What a file says of how it was made: the camera, its instant, the software.</summary>
/// <param name="Captured">The instant of taking by the camera's clock; null where none is given.</param>
/// <param name="Metadata">The fields, by name.</param>
public sealed record CameraData(LocalDateTime? Captured, ImmutableSortedDictionary<string, string> Metadata)
{
    private const int MostFields = 200;
    private const int LongestValue = 200;

    private static readonly LocalDateTimePattern Instant = LocalDateTimePattern.CreateWithInvariantCulture(
        "uuuu:MM:dd HH:mm:ss"
    );

    private static readonly ImmutableSortedDictionary<string, string> None = ImmutableSortedDictionary.Create<
        string,
        string
    >(StringComparer.Ordinal);

    /// <summary>Reads the metadata of <paramref name="bytes"/>; none where there are none, or they are broken.</summary>
    public static CameraData Of(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            var folders = ImageMetadataReader.ReadMetadata(stream);
            var fields = None.ToBuilder();
            foreach (var (folder, tag) in folders.SelectMany(f => f.Tags.Select(tag => (f, tag))).Take(MostFields))
            {
                // Thumbnails and makers' blobs say nothing that can be read.
                if (tag.Description is { Length: > 0 and <= LongestValue } value && Told(folder))
                {
                    fields[$"{folder.Name}: {tag.Name}"] = value;
                }
            }
            return new CameraData(Taken(folders), fields.ToImmutable());
        }
        catch (Exception fault) when (fault is ImageProcessingException or IOException or ArgumentException)
        {
            return new CameraData(null, None);
        }
    }

    private static bool Told(MetadataExtractor.Directory folder) =>
        folder is ExifIfd0Directory or ExifSubIfdDirectory or GpsDirectory;

    private static LocalDateTime? Taken(IReadOnlyList<MetadataExtractor.Directory> folders) =>
        folders
            .OfType<ExifSubIfdDirectory>()
            .Select(folder => folder.GetString(ExifDirectoryBase.TagDateTimeOriginal))
            .Where(words => words is not null)
            .Select(words => Instant.Parse(words!))
            .Where(parsed => parsed.Success)
            .Select(parsed => (LocalDateTime?)parsed.Value)
            .FirstOrDefault();
}
