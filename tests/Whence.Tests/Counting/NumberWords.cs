namespace Whence.Tests.Counting;

/// <summary>Writes whole numbers below a million in English words.</summary>
internal static class NumberWords
{
    private static readonly string[] Units =
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".Split(
            ' '
        );
    private static readonly string[] Tens = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".Split(' ');

    public static string Of(int number) =>
        number switch
        {
            < 20 => Units[number],
            < 100 => Tens[number / 10] + (number % 10 == 0 ? "" : "-" + Units[number % 10]),
            < 1000 => Units[number / 100] + " hundred" + (number % 100 == 0 ? "" : " and " + Of(number % 100)),
            _ => Of(number / 1000)
                + " thousand"
                + (number % 1000 == 0 ? "" : (number % 1000 < 100 ? " and " : " ") + Of(number % 1000)),
        };
}
