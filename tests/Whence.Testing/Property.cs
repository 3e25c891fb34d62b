using CsCheck;

// In the namespace that holds all tests' own, so that it is found before CsCheck's methods of the same name.
namespace Whence;

/// <summary>
/// Checks a property on cases drawn from a generator. The cases are the same in every run, so that what fails was
/// broken by the change under test. <c>WHENCE_CASES=20</c> draws twenty times as many, new ones each run.
/// </summary>
public static class Property
{
    private const ulong Seed = 20241217;

    private static readonly int Times = int.TryParse(
        Environment.GetEnvironmentVariable("WHENCE_CASES"),
        System.Globalization.CultureInfo.InvariantCulture,
        out var times
    )
        ? times
        : 0;

    /// <summary>Checks <paramref name="check"/> on <paramref name="iter"/> cases.</summary>
    /// <param name="gen">Where the cases come from.</param>
    /// <param name="check">Throws when the property does not hold of its case.</param>
    /// <param name="seed">A case to check before all others, as CsCheck prints it.</param>
    /// <param name="iter">How many cases.</param>
    /// <param name="threads">How many are checked at once; −1: as many as there are processors.</param>
    /// <param name="print">Writes a case that fails.</param>
    public static void Sample<T>(
        this Gen<T> gen,
        Action<T> check,
        string? seed = null,
        int iter = 100,
        int threads = -1,
        Func<T, string>? print = null
    )
    {
        if (Times > 0)
        {
            Check.Sample(gen, check, seed: seed, iter: (long)iter * Times, threads: threads, print: print);
            return;
        }
        if (seed is not null)
        {
            Try(seed);
        }
        var one = new ParallelOptions { MaxDegreeOfParallelism = threads };
        _ = Parallel.For(0, iter, one, nth => Try(new PCG((uint)nth, Seed).ToString()));

        void Try(string at)
        {
            try
            {
                check(gen.Generate(PCG.Parse(at), null, out _));
            }
            catch (Exception)
            {
                // Once more from the same place: CsCheck looks for a smaller case that fails and prints it.
                Check.Sample(gen, check, seed: at, iter: 1_000, threads: threads, print: print);
                throw;
            }
        }
    }

    /// <inheritdoc cref="Sample{T}(Gen{T}, Action{T}, string?, int, int, Func{T, string}?)"/>
    public static void Sample<T1, T2>(
        this Gen<(T1, T2)> gen,
        Action<T1, T2> check,
        string? seed = null,
        int iter = 100,
        int threads = -1
    ) => gen.Sample(pair => check(pair.Item1, pair.Item2), seed, iter, threads);

    /// <inheritdoc cref="Sample{T}(Gen{T}, Action{T}, string?, int, int, Func{T, string}?)"/>
    public static void Sample<T1, T2, T3>(
        this Gen<(T1, T2, T3)> gen,
        Action<T1, T2, T3> check,
        string? seed = null,
        int iter = 100,
        int threads = -1
    ) => gen.Sample(three => check(three.Item1, three.Item2, three.Item3), seed, iter, threads);

    /// <inheritdoc cref="Sample{T}(Gen{T}, Action{T}, string?, int, int, Func{T, string}?)"/>
    public static void Sample<T1, T2, T3, T4>(
        this Gen<(T1, T2, T3, T4)> gen,
        Action<T1, T2, T3, T4> check,
        string? seed = null,
        int iter = 100,
        int threads = -1
    ) => gen.Sample(four => check(four.Item1, four.Item2, four.Item3, four.Item4), seed, iter, threads);

    /// <inheritdoc cref="Sample{T}(Gen{T}, Action{T}, string?, int, int, Func{T, string}?)"/>
    public static void Sample<T1, T2, T3, T4, T5>(
        this Gen<(T1, T2, T3, T4, T5)> gen,
        Action<T1, T2, T3, T4, T5> check,
        string? seed = null,
        int iter = 100,
        int threads = -1
    ) => gen.Sample(five => check(five.Item1, five.Item2, five.Item3, five.Item4, five.Item5), seed, iter, threads);

    /// <summary>Checks that <paramref name="holds"/> is true of <paramref name="iter"/> cases.</summary>
    /// <inheritdoc cref="Sample{T}(Gen{T}, Action{T}, string?, int, int, Func{T, string}?)"/>
    public static void Sample<T>(
        this Gen<T> gen,
        Func<T, bool> holds,
        string? seed = null,
        int iter = 100,
        int threads = -1,
        Func<T, string>? print = null
    ) =>
        gen.Sample(
            one =>
            {
                if (!holds(one))
                {
                    throw new InvalidOperationException("The property does not hold.");
                }
            },
            seed,
            iter,
            threads,
            print
        );

    /// <inheritdoc cref="Sample{T}(Gen{T}, Func{T, bool}, string?, int, int, Func{T, string}?)"/>
    public static void Sample<T1, T2>(
        this Gen<(T1, T2)> gen,
        Func<T1, T2, bool> holds,
        string? seed = null,
        int iter = 100,
        int threads = -1
    ) => gen.Sample(pair => holds(pair.Item1, pair.Item2), seed, iter, threads);
}
