using CsCheck;
using Whence.Sqlite.Readings;
using Whence.Testing;

namespace Whence.Sqlite.Tests.Readings;

public sealed class PackedStatementsTests
{
    [Fact]
    public void Whatever_is_packed_comes_back_whole() =>
        StatementsGenerator.Statements.Sample(
            statements =>
            {
                var (again, refused) = PackedStatements.Unpack(PackedStatements.Pack(statements));
                refused.ShouldBeNull();
                Printed.Of(again).ShouldBe(Printed.Of(statements));
            },
            iter: 400
        );

    // A part that the generator leaves alone could be lost on the way unseen.
    [Fact]
    public void Every_part_of_what_a_report_states_is_tried()
    {
        var met = new Dictionary<string, HashSet<string>>();
        StatementsGenerator.Statements.Sample(statements => Meet(statements, met), iter: 300, threads: 1);
        met.Where(part => part.Value.Count < 2).Select(part => part.Key).ShouldBeEmpty();
        met.Keys.ShouldContain("Edition.Item");
    }

    [Fact]
    public void The_same_statements_are_the_same_bytes() =>
        StatementsGenerator.Statements.Sample(
            statements =>
            {
                var packed = PackedStatements.Pack(statements);
                PackedStatements.Pack(PackedStatements.Unpack(packed).Statements!).ShouldBe(packed);
            },
            iter: 200
        );

    [Fact]
    public void What_was_read_from_reports_comes_back_whole()
    {
        var inquiry = new Inquiry();
        foreach (var report in ReportGenerator.Reports(20).Concat(Sample("kursk")).Concat(Sample("flood")))
        {
            var statements = inquiry.Read(report);
            statements.Figures.ShouldNotBeEmpty();
            var again = PackedStatements.Unpack(PackedStatements.Pack(statements)).Statements;
            Printed.Of(again).ShouldBe(Printed.Of(statements));
        }
    }

    [Fact]
    public void Any_byte_altered_is_refused_with_a_reason()
    {
        var packed = PackedStatements.Pack(new Inquiry().Read(Sample("flood").First()));
        for (var at = 0; at < packed.Length; at++)
        {
            var altered = packed.ToArray();
            altered[at] ^= (byte)(1 << at % 8);
            var (statements, refused) = PackedStatements.Unpack(altered);
            statements.ShouldBeNull();
            refused.ShouldNotBeNullOrEmpty();
        }
    }

    [Fact]
    public void Bytes_cut_short_anywhere_are_refused_with_a_reason()
    {
        var packed = PackedStatements.Pack(new Inquiry().Read(Sample("flood").First()));
        for (var length = 0; length < packed.Length; length++)
        {
            PackedStatements.Unpack(packed.AsSpan(0, length)).Refused.ShouldNotBeNullOrEmpty();
        }
    }

    [Fact]
    public void A_form_from_the_future_is_named() =>
        PackedStatements
            .Unpack([9, 0, 0, 0, 0, 0, 0, 0, 0, 0])
            .Refused.ShouldBe("a reading is in form 9, and this version knows those up to 2");

    // Whoever alters bytes can make the checksum fit them: what they then say must not throw, nor make room for what is not there.
    [Fact]
    public void Any_bytes_with_a_checksum_that_fits_are_read_or_refused() =>
        Gen
            .Byte.Array[0, 300]
            .Sample(
                noise =>
                {
                    byte[] content = [PackedStatements.Form, .. noise];
                    var sum = System.IO.Hashing.XxHash3.HashToUInt64(content);
                    var (statements, refused) = PackedStatements.Unpack([.. content, .. BitConverter.GetBytes(sum)]);
                    (statements is null).ShouldBe(refused is not null);
                },
                iter: 5_000
            );

    private static void Meet(object? value, Dictionary<string, HashSet<string>> met)
    {
        if (value is System.Collections.IEnumerable items and not string)
        {
            foreach (var item in items)
            {
                Meet(item, met);
            }
        }
        else if (value?.GetType() is { IsEnum: false, Namespace: "Whence" } type)
        {
            foreach (var part in type.GetProperties().Where(p => !p.GetMethod!.IsStatic))
            {
                var key = $"{type.Name}.{part.Name}";
                (met.TryGetValue(key, out var values) ? values : met[key] = []).Add(Printed.Of(part.GetValue(value)));
                Meet(part.GetValue(value), met);
            }
        }
    }

    private static IEnumerable<Report> Sample(string name) =>
        Directory
            .GetFiles(Path.Combine(Shared.Root, "samples", name))
            .Order(StringComparer.Ordinal)
            .Select(path => new Report(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path))
            {
                Published = NodaTime.Text.LocalDatePattern.Iso.Parse(Path.GetFileName(path)[..10]).Value,
            });
}
