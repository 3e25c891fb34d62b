using Whence.Languages;

namespace Whence.Tests.Languages;

public sealed class WeightsTests
{
    private static readonly byte[] File = Weights.Pack(
        "birds",
        3,
        body =>
        {
            body.Write((byte)7);
            body.Write(-5);
            body.Write7BitEncodedInt(70_000);
            body.Write("kořen");
            body.Write(0.5f);
        }
    );

    [Fact]
    public void What_was_written_is_read_back()
    {
        var reader = new WeightsReader("birds.model", Weights.Unpack("birds.model", File, "birds", 3));
        reader.Byte().ShouldBe((byte)7);
        reader.Int32().ShouldBe(-5);
        reader.Compact().ShouldBe(70_000);
        reader.Text().ShouldBe("kořen");
        reader.Single().ShouldBe(0.5f);
        reader.AtEnd.ShouldBeTrue();
    }

    [Fact]
    public void Every_cut_is_an_error_that_names_the_file()
    {
        for (var length = 0; length < File.Length; length++)
        {
            Refusal(File[..length]).ShouldStartWith("birds.model: ");
        }
        Refusal(File[..^1]).ShouldBe("birds.model: is cut short");
        Refusal([.. File, 0]).ShouldBe("birds.model: goes on after its end");
    }

    [Fact]
    public void Every_changed_byte_is_an_error_that_names_the_file()
    {
        for (var at = 0; at < File.Length; at++)
        {
            var changed = (byte[])File.Clone();
            changed[at] ^= 0x10;
            Refusal(changed).ShouldStartWith("birds.model: ");
        }
        var last = (byte[])File.Clone();
        last[^1] ^= 1;
        Refusal(last).ShouldBe("birds.model: is damaged: its checksum does not agree");
    }

    [Fact]
    public void Another_version_or_model_is_named() =>
        (Refusal(File, version: 4), Refusal(File, model: "fish")).ShouldBe(
            (
                "birds.model: has version 3; this program reads version 4",
                "birds.model: holds the model \"birds\", not \"fish\""
            )
        );

    [Fact]
    public void A_missing_file_is_named() =>
        Should
            .Throw<WeightsException>(() => Weights.Shipped("Reading/none.model", "none", 1).Length)
            .Message.ShouldBe("Reading/none.model: is missing from Whence");

    [Fact]
    public void A_body_that_ends_early_is_an_error_and_no_wild_read() =>
        Should
            .Throw<WeightsException>(() => new WeightsReader("birds.model", [0xFF, 0xFF, 0x03]).Text())
            .Message.ShouldBe("birds.model: ends before its model does");

    private static string Refusal(byte[] bytes, string model = "birds", int version = 3) =>
        Should.Throw<WeightsException>(() => Weights.Unpack("birds.model", bytes, model, version).Length).Message;
}
