namespace Whence.Formats.Archives;

/// <summary>The names that archives give to what is packed in them.</summary>
internal static class PackedName
{
    /// <summary>Whether <paramref name="name"/>, unpacked as it stands, would come to lie outside the archive's folder.</summary>
    public static bool LeadsOut(string name) =>
        name.StartsWith('/')
        || name.StartsWith('\\')
        || (name.Length > 1 && name[1] == ':' && char.IsAsciiLetter(name[0]))
        || name.Split('/', '\\').Contains("..");
}
