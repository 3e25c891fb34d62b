namespace Whence.Sqlite.Weighing;

/// <summary>A report as it was weighed.</summary>
/// <param name="Report">Its number.</param>
/// <param name="Matter">The matter that it tells.</param>
/// <param name="First">Its first figure, counted from 0 through all reports in order of publication.</param>
internal readonly record struct WeighedReport(long Report, int Matter, int First);
