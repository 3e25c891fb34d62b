using CsCheck;
using Whence.Reconciling;

namespace Whence.Tests.Reconciling;

public sealed class AccountsTests
{
    private static readonly ImmutableArray<string> Figures = ["a", "b", "c", "d", "e", "f"];

    private static readonly Gen<ImmutableArray<string>[]> Conflicts = Gen.Int[0, Figures.Length - 1]
        .Array[2, 3]
        .Where(set => set.Distinct().Count() == set.Length)
        .Select(set => set.Select(i => Figures[i]).ToImmutableArray())
        .Array[0, 5];

    [Fact]
    public void Accounts_are_all_the_maximal_sets_that_hold_no_conflict() =>
        Conflicts.Sample(
            conflicts =>
            {
                var free = Enumerable
                    .Range(0, 1 << Figures.Length)
                    .Select(set => Figures.Where((_, i) => (set & (1 << i)) != 0).ToHashSet())
                    .Where(set => !conflicts.Any(c => c.All(set.Contains)))
                    .ToList();
                var maximal = free.Where(set => !free.Exists(set.IsProperSubsetOf)).Select(set => string.Concat(set));
                Accounts.Of(Figures, conflicts).Select(a => string.Concat(a)).Order().ShouldBe(maximal.Order());
            },
            iter: 2_000
        );

    [Fact]
    public void A_question_of_thousands_that_all_clash_is_weighed_at_once_and_each_account_holds_no_clash()
    {
        ImmutableArray<string> figures = [.. Enumerable.Range(0, 5_000).Select(i => $"f{i:D4}")];
        ImmutableArray<string>[] conflicts =
        [
            .. Enumerable.Range(0, 4_999).Select(i => ImmutableArray.Create(figures[i], figures[i + 1])),
        ];

        var accounts = Accounts.Of(figures, conflicts);

        accounts.Length.ShouldBe(16);
        foreach (var held in accounts.Select(account => account.ToHashSet()))
        {
            conflicts.ShouldAllBe(conflict => !conflict.All(held.Contains));
        }
    }
}
