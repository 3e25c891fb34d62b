using Whence.Examining;

namespace Whence.Tests.Examining;

/// <summary>Examines cards by one rule.</summary>
internal static class Found
{
    public static List<Finding> By(string rule, params Card[] cards) =>
        By(rule, [.. cards.Select((card, i) => Paper(i, card))]);

    public static List<Finding> By(string rule, params Paper[] papers) =>
        [.. new Examiner().Examine([.. papers]).Where(finding => finding.Rule == rule)];

    public static Finding Once(string rule, Card card) => By(rule, card).ShouldHaveSingleItem();

    public static Paper Paper(int number, params Card[] cards) =>
        new($"sha256:{number:x64}", $"paper {number + 1}") { Cards = [.. cards] };
}
