using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Whence.Web.Tests.Guard;

/// <summary>Requests that are wrong in one way or another, made for the endpoints that there are: each by its number, the same every time.</summary>
internal sealed class MalformedRequests
{
    private static readonly string[] Hostile =
    [
        "",
        "x",
        "-1",
        "99999999999999999999",
        "1e999",
        "NaN",
        "%00",
        "%FF%FE",
        "%",
        "%zz",
        "%C0%AE%C0%AE/",
        "..%2f..%2fetc%2fpasswd",
        "'%20OR%201=1--",
        "%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "%E2%80%AE%E2%80%8B",
        "9999-99-99",
        "0001-01-01",
        "2024-02-30",
        "null",
        "[]",
        "*%22%20OR%20NEAR(",
        "AND%20OR%20NOT",
        "%F0%9F%92%A9%23f1",
        "%23f0",
        "a%23f99999999999",
        "q:%23f1",
        "whence%23f1~2",
        "%0d%0aSet-Cookie:%20a=b",
        "eyJhIjoxfQ==",
        "////",
    ];

    private static readonly string[] Methods =
    [
        "GET",
        "POST",
        "HEAD",
        "PUT",
        "DELETE",
        "PATCH",
        "OPTIONS",
        "TRACE",
        "CONNECT",
        "G\u0000ET",
        "get",
        "BREW",
        "",
        new('A', 4000),
    ];

    private readonly (string Path, string[] Names)[] pages;
    private readonly int seed;

    public MalformedRequests(IEnumerable<Endpoint> endpoints, int seed)
    {
        this.seed = seed;
        pages =
        [
            .. endpoints
                .OfType<RouteEndpoint>()
                .Select(endpoint => (Path: "/" + endpoint.RoutePattern.RawText!.TrimStart('/'), endpoint))
                .GroupBy(pair => pair.Path, StringComparer.Ordinal)
                .Select(group =>
                    (
                        group.Key,
                        group
                            .Select(pair => pair.endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type)
                            .OfType<Type>()
                            .SelectMany(Names)
                            .Concat(["id", "q", "after", "limit", "from"])
                            .Distinct(StringComparer.Ordinal)
                            .ToArray()
                    )
                ),
        ];
    }

    /// <summary>The request of this number, and whether some page may rightly answer it all the same.</summary>
    public (byte[] Bytes, bool MayBeWhole) Nth(int nth)
    {
        var dice = new Random(seed ^ (nth * 7919));
        var (path, names) = pages[dice.Next(pages.Length)];
        path = Filled(path, dice);
        return (nth % 10) switch
        {
            0 => (Head(Methods[dice.Next(Methods.Length)], path, dice), true),
            1 or 2 or 3 => (Head("GET", path + Query(names, dice), dice), true),
            4 => (Head("GET", "/" + Junk(dice), dice), true),
            5 => (Text(BrokenHead(path, dice)), false),
            6 => (Form(path, dice), false),
            7 => (Multipart(path, dice), false),
            8 => (Head("GET", path, dice, HostileHeaders(dice)), true),
            _ => (Noise(dice), false),
        };
    }

    private static IEnumerable<string> Names(Type page) =>
        page.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(property => (property, from: property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()))
            .Where(pair => pair.from is not null)
            .Select(pair => pair.from!.Name ?? pair.property.Name);

    private static byte[] Head(string method, string target, Random dice, string headers = "") =>
        Text($"{method} {target} HTTP/1.{dice.Next(2)}\r\nHost: 127.0.0.1\r\n{headers}Connection: close\r\n\r\n");

    private static string BrokenHead(string path, Random dice) =>
        dice.Next(9) switch
        {
            0 => $"GET {path}\r\n\r\n",
            1 => $"GET {path} HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n",
            2 => $"GET {path} HTTP/1.1\r\n\r\n",
            3 => $"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: other.example\r\n\r\n",
            4 => $"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nNo colon here\r\n\r\n",
            5 => $"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nX: {new string('x', 40_000)}\r\n\r\n",
            6 => $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -5\r\n\r\n",
            7 =>
                $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n",
            _ => $"GET {path} HTTP/1.1\r\nHost: rebound.example\r\n\r\n",
        };

    private static byte[] Form(string path, Random dice)
    {
        var body = string.Join(
            '&',
            Enumerable.Range(0, dice.Next(1, 40)).Select(i => $"_handler={Any(dice)}&f{i}={Any(dice)}")
        );
        var type = dice.Next(4) switch
        {
            0 => "application/x-www-form-urlencoded",
            1 => "application/x-www-form-urlencoded; charset=utf-7",
            2 => "application/json",
            _ => "///;;;=",
        };
        var token =
            dice.Next(2) == 0 ? "" : $"Cookie: .AspNetCore.Antiforgery={Any(dice)}; whence-form-1={Any(dice)}\r\n";
        return Text(
            $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{token}Content-Type: {type}\r\n"
                + string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length + dice.Next(2)}\r\n")
                + $"Connection: close\r\n\r\n{body}"
        );
    }

    private static byte[] Multipart(string path, Random dice)
    {
        var boundary = dice.Next(3) == 0 ? new string('b', 200) : "edge";
        var body = dice.Next(4) switch
        {
            0 => "--edge\r\nContent-Disposition: form-data; name=\"a\r\n\r\nb",
            1 => "--edge\r\n\r\n\r\n--edge--",
            2 => "no edge at all",
            _ => "--edge\r\nContent-Disposition: form-data; name=\"f\"; filename=\"../../x\0\"\r\n\r\n"
                + new string('x', 2000)
                + "\r\n--edge",
        };
        return Text(
            $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; boundary={boundary}\r\n"
                + string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n")
                + $"Connection: close\r\n\r\n{body}"
        );
    }

    private static string HostileHeaders(Random dice) =>
        dice.Next(8) switch
        {
            0 => $"Cookie: {string.Join("; ", Enumerable.Range(0, 500).Select(i => $"theme{i}={Any(dice)}"))}\r\n",
            1 => $"Cookie: theme={new string('x', 25_000)}\r\n",
            2 => $"If-None-Match: {Any(dice)}\r\n",
            3 => $"Accept: {Any(dice)};q=9,,,/\r\n",
            4 => $"Authorization: Bearer {Any(dice)}\r\n",
            5 => $"Range: bytes=9-1,{Any(dice)}\r\n",
            6 => $"If-Modified-Since: {Any(dice)}\r\nContent-Type: {Any(dice)}\r\n",
            _ => $"X-Forwarded-For: {Any(dice)}\r\nX-Original-URL: /add\r\n",
        };

    private static byte[] Noise(Random dice)
    {
        var bytes = new byte[dice.Next(1, 600)];
        dice.NextBytes(bytes);
        return [.. bytes, .. "\r\n\r\n"u8];
    }

    private static string Query(string[] names, Random dice) =>
        "?"
        + string.Join(
            '&',
            Enumerable.Range(0, dice.Next(1, 4)).Select(_ => $"{names[dice.Next(names.Length)]}={Any(dice)}")
        );

    private static string Filled(string path, Random dice) =>
        string.Join(
            '/',
            path.Split('/')
                .Select(part => part.StartsWith('{') ? Any(dice).Replace("/", "", StringComparison.Ordinal) : part)
        );

    private static string Junk(Random dice) =>
        string.Join('/', Enumerable.Range(0, dice.Next(1, 6)).Select(_ => Any(dice)));

    private static string Any(Random dice) =>
        dice.Next(20) == 0 ? new string('w', dice.Next(1, 3000)) : Hostile[dice.Next(Hostile.Length)];

    private static byte[] Text(string request) => Encoding.Latin1.GetBytes(request);
}
