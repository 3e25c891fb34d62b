using System.Globalization;
using System.Net;
using Whence.Casework;

namespace Whence.Web;

/// <summary>What is served, and where.</summary>
/// <param name="Case">The file of the case.</param>
internal sealed record ServeOptions(string Case)
{
    /// <summary>Where it listens; loopback unless somebody says otherwise.</summary>
    public IPEndPoint Address { get; init; } = new(IPAddress.Loopback, 5230);

    /// <summary>A certificate with its key, PKCS #12 or PEM; null speaks plain HTTP.</summary>
    public string? Certificate { get; init; }

    /// <summary>The file of the key that signs what is put in.</summary>
    public string Key { get; init; } = OwnKey.Path;

    /// <summary>What tells when entries are made.</summary>
    public IClock Clock { get; init; } = SystemClock.Instance;

    /// <summary>Whether it ends when its standard input does, as when whoever started it is gone.</summary>
    public bool WhileFed { get; init; }

    /// <summary>How many requests a second one address may make, over a while.</summary>
    public int RequestsASecond { get; init; } = 200;

    /// <summary>How many bytes that were sent may lie on disk and wait to be read.</summary>
    public long WaitingBytes { get; init; } = 4L * 1024 * 1024 * 1024;

    /// <summary>Whether only this machine can reach it.</summary>
    public bool IsLoopback => IPAddress.IsLoopback(Address.Address);

    /// <summary>What is asked for by <paramref name="arguments"/>: names and values in turn, as --case FILE; or what is wrong with them.</summary>
    public static (ServeOptions? Options, string? Fault) Of(IReadOnlyList<string> arguments)
    {
        var options = new ServeOptions("");
        for (var i = 0; i < arguments.Count; i += 2)
        {
            if (i + 1 == arguments.Count)
            {
                return (null, $"{arguments[i]} needs a value");
            }
            var value = arguments[i + 1];
            switch (arguments[i])
            {
                case "--case":
                    options = options with { Case = value };
                    break;
                case "--address" when IPEndPoint.TryParse(value, out var address):
                    options = options with { Address = address };
                    break;
                case "--certificate":
                    options = options with { Certificate = value };
                    break;
                case "--while" when value == "fed":
                    options = options with { WhileFed = true };
                    break;
                case "--key":
                    options = options with { Key = value };
                    break;
                default:
                    return (
                        null,
                        string.Create(CultureInfo.InvariantCulture, $"{arguments[i]} {value} is not understood")
                    );
            }
        }
        return options.Case.Length == 0 ? (null, "name the case: --case FILE") : (options, null);
    }
}
