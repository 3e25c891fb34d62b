using Whence.Formats.Exports;

namespace Whence.Formats.Tests.Exports;

public sealed class NameUuidTests
{
    // RFC 9562, appendix A.4: www.example.com in the name space of DNS.
    [Fact]
    public void The_example_of_the_standard_comes_out() =>
        NameUuid
            .Of(new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com")
            .ShouldBe(new Guid("2ed6657d-e927-568b-95e1-2665a8aea6a2"));

    [Fact]
    public void Other_names_give_other_ids() => NameUuid.Of("a").ShouldNotBe(NameUuid.Of("b"));
}
