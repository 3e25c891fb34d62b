namespace Whence.Casework;

/// <summary>Where the key lies that this user signs with, unless another is named.</summary>
public static class OwnKey
{
    /// <summary>signing.key in the folder whence of $XDG_CONFIG_HOME, else of ~/.config; in what Windows and macOS have in its place.</summary>
    public static string Path =>
        System.IO.Path.Combine(
            Environment.GetFolderPath(
                Environment.SpecialFolder.ApplicationData,
                Environment.SpecialFolderOption.DoNotVerify
            ),
            "whence",
            "signing.key"
        );
}
