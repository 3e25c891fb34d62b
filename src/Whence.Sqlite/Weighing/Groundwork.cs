using System.Text;
using Microsoft.Data.Sqlite;
using Whence.Origins;

namespace Whence.Sqlite.Weighing;

/// <summary>What a whole weighing leaves for weighing later decisions by: whose word each figure is, and which matter each report tells.</summary>
/// <param name="connection">The case.</param>
/// <param name="packing">Packs it.</param>
internal sealed class Groundwork(SqliteConnection connection, Packing packing)
{
    private const string Told = "told";

    /// <summary>Keeps it; a case that is too large for that is weighed whole each time.</summary>
    /// <param name="weighed">What was weighed.</param>
    /// <param name="reports">The numbers of the reports, in order of publication.</param>
    public void Keep(Weighed weighed, ImmutableArray<long> reports)
    {
        var parts = HearingForm.Parts(weighed.Hearing).Append((Told, Matters(weighed, reports))).ToList();
        if (parts.TrueForAll(part => part.Item2.Length <= Packing.Most))
        {
            foreach (var (name, bytes) in parts)
            {
                Keep(name, bytes);
            }
        }
    }

    /// <summary>Keeps what was heard since.</summary>
    public void Keep(Hearing hearing) => Keep(HearingForm.Found, HearingForm.Outcome(hearing));

    /// <summary>The reports that were weighed, in order of publication; null where nothing was kept.</summary>
    public ImmutableArray<WeighedReport>? Reports()
    {
        if (Part(Told) is not { } bytes)
        {
            return null;
        }
        using var from = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        var told = new WeighedReport[from.Read7BitEncodedInt()];
        for (var i = 0; i < told.Length; i++)
        {
            told[i] = new WeighedReport(
                from.Read7BitEncodedInt64(),
                from.Read7BitEncodedInt(),
                from.Read7BitEncodedInt()
            );
        }
        return [.. told];
    }

    /// <summary>Whose word each figure is. The snapshot or transaction that it is read in must last as long as it is used.</summary>
    public Hearing Hearing() => HearingForm.Read(name => Part(name) ?? throw Damaged());

    private static byte[] Matters(Weighed weighed, ImmutableArray<long> reports)
    {
        using var bytes = new MemoryStream();
        using var to = new BinaryWriter(bytes, Encoding.UTF8);
        to.Write7BitEncodedInt(reports.Length);
        for (var i = 0; i < reports.Length; i++)
        {
            to.Write7BitEncodedInt64(reports[i]);
            to.Write7BitEncodedInt(weighed.Matters[i]);
            to.Write7BitEncodedInt(weighed.Hearing.FirstOf(i));
        }
        to.Flush();
        return bytes.ToArray();
    }

    private void Keep(string part, byte[] bytes)
    {
        using var row = new Query(connection, "INSERT OR REPLACE INTO groundwork VALUES ($part, $length, $packed)");
        row.Run(part, bytes.LongLength, packing.Pack(bytes));
    }

    private byte[]? Part(string part)
    {
        using var query = new Query(connection, "SELECT packed, length FROM groundwork WHERE part = $part");
        using var rows = query.Rows(part);
        return rows.Read() ? packing.Unpack(rows.GetFieldValue<byte[]>(0), rows.GetInt64(1)) ?? throw Damaged() : null;
    }

    private CaseException Damaged() =>
        new(
            new CaseFault(
                connection.DataSource,
                CaseFaultKind.Damaged,
                "what decisions are weighed by was altered; whence rebuild makes it anew"
            )
        );
}
