using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Whence.Formats.Pdf;

/// <summary>PdfPig's filters, which unpack the streams of a PDF, held to what one stream and one file may unpack to.</summary>
internal sealed class BoundedFilters(Allowance allowance) : IFilterProvider
{
    private static readonly IFilterProvider Inner = DefaultFilterProvider.Instance;

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(Inner.GetFilters(dictionary));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        Bound(Inner.GetNamedFilters(names));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Bound(Inner.GetAllFilters());

    private BoundedFilter[] Bound(IReadOnlyList<IFilter> filters) =>
        [.. filters.Select(f => new BoundedFilter(f, allowance))];
}
