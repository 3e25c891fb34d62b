namespace Whence.Formats.Exports.Pdf;

/// <summary>A page could not be printed.</summary>
/// <param name="reason">Why, for whoever asked for it.</param>
public sealed class PrinterException(string reason) : Exception(reason);
