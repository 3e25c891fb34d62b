using System.Globalization;
using CsCheck;
using Whence.Counting;

namespace Whence.Tests.Counting;

/// <summary>A quantity of the grammar and words that state it.</summary>
internal sealed record Rendering(string Words, Hedge Hedge, ImmutableArray<long> Values, string? Vague, Hedge? Outer)
{
    private static readonly (string Words, Hedge Hedge)[] Before =
    [
        ("", Hedge.Exact),
        ("at least", Hedge.AtLeast),
        ("no fewer than", Hedge.AtLeast),
        ("a minimum of", Hedge.AtLeast),
        ("more than", Hedge.MoreThan),
        ("over", Hedge.MoreThan),
        ("upwards of", Hedge.MoreThan),
        ("up to", Hedge.AtMost),
        ("as many as", Hedge.AtMost),
        ("no more than", Hedge.AtMost),
        ("a maximum of", Hedge.AtMost),
        ("fewer than", Hedge.LessThan),
        ("under", Hedge.LessThan),
        ("nearly", Hedge.Nearly),
        ("close to", Hedge.Nearly),
        ("just under", Hedge.Nearly),
        ("about", Hedge.About),
        ("some", Hedge.About),
        ("roughly", Hedge.About),
        ("an estimated", Hedge.About),
    ];

    private static readonly (string Words, Hedge Hedge)[] After = [("or more", Hedge.AtLeast), ("or so", Hedge.About)];

    private static readonly string[] Vagues =
    [
        "several",
        "a few",
        "a handful of",
        "dozens of",
        "scores of",
        "hundreds of",
        "several hundred",
        "thousands of",
        "tens of thousands of",
        "many",
        "a number of",
    ];

    private static readonly (string Words, Hedge Outer)[] Outers =
    [
        ("at least", Hedge.AtLeast),
        ("more than", Hedge.MoreThan),
        ("up to", Hedge.AtMost),
    ];

    private static readonly (string Word, long Tenth)[] Scales = [("million", 100_000), ("billion", 100_000_000)];

    private static Gen<long> Value { get; } =
        Gen.OneOf(Gen.Long[2, 40], Gen.Long[41, 1898], Gen.Long[2100, 999_999], Gen.Long[1, 99].Select(n => n * 1000));

    private static Gen<Rendering> Hedged { get; } =
        Gen.Select(
            Pick(Before),
            Value,
            Gen.Int[0, 2],
            (hedge, value, form) =>
                new Rendering($"{hedge.Words} {Number(value, form)}".Trim(), hedge.Hedge, [value], null, null)
        );

    private static Gen<Rendering> HedgedAfter { get; } =
        Gen.Select(
            Pick(After),
            Value,
            Gen.Int[0, 2],
            (hedge, value, form) =>
                new Rendering($"{Number(value, form)} {hedge.Words}", hedge.Hedge, [value], null, null)
        );

    private static Gen<Rendering> Range { get; } =
        Gen.Select(
            Value,
            Value,
            Gen.Int[0, 3],
            (one, other, form) =>
            {
                var (low, high) = (Math.Min(one, other), Math.Max(one, other) + 1);
                var words = form switch
                {
                    0 => $"between {Number(low, 0)} and {Number(high, 0)}",
                    1 => $"between {Number(low, 1)} and {Number(high, 1)}",
                    2 => $"{Number(low, 0)} to {Number(high, 0)}",
                    _ => $"{low.ToString(CultureInfo.InvariantCulture)}-{high.ToString(CultureInfo.InvariantCulture)}",
                };
                return new Rendering(words, Hedge.Between, [low, high], null, null);
            }
        );

    private static Gen<Rendering> Scaled { get; } =
        Gen.Select(
                Gen.Int[1, 99],
                Pick(Scales),
                (tenths, scale) =>
                    new Rendering(
                        string.Create(CultureInfo.InvariantCulture, $"{tenths / 10}.{tenths % 10} {scale.Word}"),
                        Hedge.Exact,
                        [tenths * scale.Tenth],
                        null,
                        null
                    )
            )
            .Where(rendering => !rendering.Words.StartsWith('0'));

    private static Gen<Rendering> Vaguely { get; } =
        Gen.Select(
            Pick(Vagues),
            Gen.Int[0, Outers.Length],
            (vague, outer) =>
            {
                var hedge = outer == Outers.Length || vague is "a number of" or "many" ? default : Outers[outer];
                return new Rendering(
                    $"{hedge.Words} {vague}".Trim(),
                    Hedge.Vague,
                    [],
                    vague.EndsWith(" of", StringComparison.Ordinal) ? vague[..^3] : vague,
                    hedge.Words is null ? null : hedge.Outer
                );
            }
        );

    /// <summary>Any quantity that the grammar has words for.</summary>
    public static Gen<Rendering> Any { get; } = Gen.OneOf(Hedged, HedgedAfter, Range, Scaled, Vaguely);

    /// <summary>What the words allow under the project's own convention.</summary>
    public Interval Interval => Convention.Whence.Read(Hedge, Values.AsSpan(), Vague, Outer);

    /// <summary>Any of the items.</summary>
    public static Gen<T> Pick<T>(T[] items) => Gen.Int[0, items.Length - 1].Select(i => items[i]);

    private static string Number(long value, int form) =>
        form switch
        {
            0 => value.ToString("#,0", CultureInfo.InvariantCulture),
            1 => NumberWords.Of((int)value),
            _ => value.ToString(CultureInfo.InvariantCulture),
        };
}
