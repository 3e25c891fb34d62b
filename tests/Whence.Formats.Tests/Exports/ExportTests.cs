using System.Text;
using Whence.Formats.Exports;

namespace Whence.Formats.Tests.Exports;

public sealed class ExportTests
{
    public static TheoryData<string> Names => [.. StandardExports.All.Select(e => e.Name)];

    private static IExport Export(string name) => StandardExports.All.Single(e => e.Name == name);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_holdings_give_the_same_bytes(string name)
    {
        foreach (var holdings in SampleHoldings.All)
        {
            SampleHoldings.Bytes(Export(name), holdings).ShouldBe(SampleHoldings.Bytes(Export(name), holdings));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_stream_need_not_seek_and_stays_open(string name)
    {
        using var stream = new OneWay();
        Export(name).Write(SampleHoldings.Kursk, stream);
        stream.IsClosed.ShouldBeFalse();
        stream.Written.ShouldBe(SampleHoldings.Bytes(Export(name), SampleHoldings.Kursk).Length);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_is_whole_UTF_8(string name)
    {
        if (Export(name).IsText)
        {
            var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
            strict
                .GetString(SampleHoldings.Bytes(Export(name), SampleHoldings.AgainstTheReader))
                .ShouldNotContain('\0');
        }
    }

    private sealed class OneWay : Stream
    {
        public long Written { get; private set; }
        public bool IsClosed { get; private set; }
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Written += count;

        protected override void Dispose(bool disposing)
        {
            IsClosed = true;
            base.Dispose(disposing);
        }
    }
}
