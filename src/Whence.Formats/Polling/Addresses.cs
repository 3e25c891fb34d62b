using System.Net;
using System.Net.Sockets;

namespace Whence.Formats.Polling;

/// <summary>Tells addresses of the open internet from those of this machine, of private networks and of no machine at all (IANA's special-purpose registries).</summary>
internal static class Addresses
{
    private static readonly ImmutableArray<IPNetwork> Special =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "::/127",
            "100::/64",
            "2001:db8::/32",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    // Addresses of version 6 that carry one of version 4, and where.
    private static readonly ImmutableArray<(IPNetwork Network, int At)> Carriers =
    [
        (IPNetwork.Parse("::ffff:0:0/96"), 12),
        (IPNetwork.Parse("::/96"), 12),
        (IPNetwork.Parse("64:ff9b::/96"), 12),
        (IPNetwork.Parse("2002::/16"), 2),
    ];

    /// <summary>Whether <paramref name="address"/> is none of the open internet.</summary>
    public static bool IsPrivate(IPAddress address)
    {
        if (Special.Any(network => network.Contains(address)))
        {
            return true;
        }
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return false;
        }
        var bytes = address.GetAddressBytes();
        return Carriers.Any(carrier =>
            carrier.Network.Contains(new IPAddress(bytes))
            && IsPrivate(new IPAddress(bytes.AsSpan(carrier.At, sizeof(uint))))
        );
    }

    /// <summary>Whether <paramref name="uri"/> itself names such an address, or this machine; names are resolved when they are connected to.</summary>
    public static bool IsPrivate(Uri uri) =>
        uri.IsLoopback || (IPAddress.TryParse(uri.DnsSafeHost, out var address) && IsPrivate(address));
}
