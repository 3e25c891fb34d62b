namespace Whence.Formats.Exports;

/// <summary>
/// What an export is made from: all of it comes from the case and none from the clock, so that one state of a case gives the same bytes.
/// </summary>
/// <param name="Origin">Names the case and no other, as its ledger's origin line does ("whence.case/…"); ids of other formats hang on it.</param>
/// <param name="Title">What people call the case.</param>
/// <param name="Dossier">What is exported.</param>
/// <param name="Reports">The reports that it rests on.</param>
public sealed record Holdings(string Origin, string Title, Dossier Dossier, IReports Reports)
{
    /// <summary>When the case began: the instant of its first entry.</summary>
    public required Instant Begun { get; init; }

    /// <summary>When the case last changed: the instant of its newest entry.</summary>
    public required Instant AsOf { get; init; }

    /// <summary>What read the reports, such as "Whence 0.1.0".</summary>
    public required string Engine { get; init; }

    /// <summary>Where places lie, by their ids; those that are not in it have no coordinates.</summary>
    public IReadOnlyDictionary<string, Coordinates> Coordinates { get; init; } =
        ImmutableDictionary<string, Coordinates>.Empty;

    /// <summary>Papers, pictures and footage, in the order of adding; forms that have no place for them leave them out.</summary>
    public ImmutableArray<ExaminedExhibit> Exhibits { get; init; } = [];
}
