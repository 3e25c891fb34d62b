namespace Whence.Sqlite.Readings;

/// <summary>Days as the tables count them: from 1 January 1970; what has none comes last.</summary>
internal static class DayNumber
{
    /// <summary>Stands where there is no day.</summary>
    public const int None = int.MaxValue;

    /// <summary>The number of <paramref name="day"/>.</summary>
    public static int Of(LocalDate? day) =>
        day is { } value ? NodaTime.Period.DaysBetween(Unpacker.FirstDay, value) : None;

    /// <summary>The day of <paramref name="number"/>; null where it is that of none, or no day's.</summary>
    public static LocalDate? ToDay(long number) =>
        number < Unpacker.MinDay || number > Unpacker.MaxDay ? null : Unpacker.FirstDay.PlusDays((int)number);
}
