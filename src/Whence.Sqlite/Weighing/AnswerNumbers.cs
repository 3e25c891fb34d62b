namespace Whence.Sqlite.Weighing;

/// <summary>
/// The numbers of rows: told by what stands in a row and by the order of publication, so that a row keeps its number whatever is
/// decided elsewhere. Rows stand in the order of their numbers.
/// </summary>
internal static class AnswerNumbers
{
    // Bits: origins and reports beyond count as so many.
    private const int Origins = 16;
    private const int Reports = 20;
    private const int Claims = 26;

    private const int Conflicts = 32;

    /// <summary>Of a question: the contested and the widely told come first.</summary>
    /// <param name="isContested">Whether a clash touches it.</param>
    /// <param name="question">The question.</param>
    /// <param name="claim">Its first figure, counted from 0 through all reports.</param>
    public static long Question(bool isContested, Question question, int claim) =>
        (isContested ? 0L : 1L << (Origins + Reports + Claims))
        | Less(question.Origins, Origins) << (Reports + Claims)
        | Less(question.Reports, Reports) << Claims
        | (uint)(claim + 1);

    /// <summary>Of an origin.</summary>
    /// <param name="claim">Its first figure, counted from 0 through all reports.</param>
    public static long Origin(int claim) => claim + 1L;

    /// <summary>Of a conflict.</summary>
    /// <param name="matter">The matter that its first figure is of.</param>
    /// <param name="nth">Which of these it is, from 0.</param>
    public static long Conflict(int matter, int nth) => (long)matter << Conflicts | (uint)(nth + 1);

    private static long Less(int count, int bits) => (1L << bits) - 1 - Math.Min(count, (1L << bits) - 1);
}
