using Whence.Testing;

namespace Whence.Cli.Tests.Filing;

public sealed class StampCommandTests : IDisposable
{
    private static readonly DateTime Then = new(2024, 12, 23, 10, 0, 0, DateTimeKind.Utc);
    private static readonly StampingAuthority Authority = new();

    private readonly Matter matter = new();

    public StampCommandTests() => matter.Add(matter.Write("a.txt", "Nearly 100 people were killed."));

    public void Dispose() => matter.Dispose();

    [Fact]
    public void An_authoritys_word_is_kept_by_an_entry_and_checked_against_roots()
    {
        using var server = Answering(request => Authority.Answer(request, Then));
        var (code, output, _) = Stamp(server, "--roots", Roots(Authority));
        code.ShouldBe(ExitCodes.Done);
        output.ShouldBe("checkpoint over 3 entries: there at 2024-12-23T10:00:00Z, says CN=SPECIMEN Stamps\n");
        Terminal.Run(null, "ledger", matter.Case).Output.ShouldContain("  stamp\ncheckpoint over 4 entries");
        Stamps("--roots", Roots(Authority)).ShouldBe((ExitCodes.Done, output, ""));
    }

    [Fact]
    public void Without_roots_it_says_that_nobody_vouches_for_the_authority()
    {
        using var server = Answering(request => Authority.Answer(request, Then));
        Stamp(server).Output.ShouldContain("whom nobody vouches for here");
        Stamps().Output.ShouldContain("whom nobody vouches for here");
        var (code, output, _) = Stamps("--roots", Roots(new StampingAuthority()));
        code.ShouldBe(ExitCodes.CheckFailed);
        output.ShouldContain("leads to none that is trusted");
    }

    [Fact]
    public void An_answer_that_does_not_hold_is_not_kept()
    {
        using var other = Answering(request => new StampingAuthority().Answer(request, Then));
        var (code, _, error) = Stamp(other, "--roots", Roots(Authority));
        code.ShouldBe(ExitCodes.CheckFailed);
        error.ShouldContain("leads to none that is trusted");
        using var page = Answering(_ => "<html>"u8.ToArray());
        Stamp(page).Error.ShouldContain("the authority's answer is malformed or cut off; nothing is kept");
        using var endless = Answering(_ => new byte[1 << 20]);
        Stamp(endless).Code.ShouldBe(ExitCodes.CheckFailed);
        using var closed = new AuthorityServer((context, _) => context.Response.StatusCode = 503);
        Stamp(closed).Error.ShouldContain("it answered 503");
        Stamps().Output.ShouldBeEmpty();
    }

    [Fact]
    public void An_authority_that_cannot_be_reached_is_a_reason()
    {
        var server = Answering(_ => []);
        server.Dispose();
        Stamp(server).Code.ShouldBe(ExitCodes.CheckFailed);
    }

    [Theory]
    [InlineData("ftp://example.org")]
    [InlineData("example.org")]
    [InlineData("file:///etc/passwd")]
    public void What_is_no_address_of_the_web_is_refused(string url)
    {
        var (code, _, error) = Terminal.Run(null, "ledger", matter.Case, "stamp", "--authority", url);
        code.ShouldBe(ExitCodes.BadUsage);
        error.ShouldContain($"--authority takes an address such as https://stamps.example.org, not '{url}'.");
    }

    private static AuthorityServer Answering(Func<byte[], byte[]> answer) =>
        new((context, request) => AuthorityServer.Send(context, answer(request)));

    private string Roots(StampingAuthority authority)
    {
        var path = matter.At("roots.der");
        File.WriteAllBytes(path, authority.Root);
        return path;
    }

    private (int Code, string Output, string Error) Stamp(AuthorityServer server, params string[] words) =>
        Terminal.Run(null, ["ledger", matter.Case, "stamp", "--key", matter.Key, "--authority", server.Url, .. words]);

    private (int Code, string Output, string Error) Stamps(params string[] words) =>
        Terminal.Run(null, ["ledger", matter.Case, "stamps", .. words]);
}
