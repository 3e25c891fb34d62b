namespace Whence.Casework;

/// <summary>The password of a certificate's key, as it is handed to the program that serves: never as an argument, which others at the machine can see.</summary>
public static class CertificatePassword
{
    /// <summary>The variable of the surroundings that holds it.</summary>
    public const string Variable = "WHENCE_CERTIFICATE_PASSWORD";
}
