using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Whence.Media.Pictures;

/// <summary>PdfPig's filters, which unpack the streams of a PDF, held to what one may unpack to.</summary>
internal sealed class BoundedFilters : IFilterProvider
{
    private static readonly IFilterProvider Inner = DefaultFilterProvider.Instance;

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(Inner.GetFilters(dictionary));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        Bound(Inner.GetNamedFilters(names));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Bound(Inner.GetAllFilters());

    private static BoundedFilter[] Bound(IReadOnlyList<IFilter> filters) =>
        [.. filters.Select(f => new BoundedFilter(f))];
}
