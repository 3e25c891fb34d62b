namespace Whence.Origins;

/// <summary>A known outlet or agency.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsAgency">Whether it sells to other outlets.</param>
/// <param name="State">ISO 3166 code of the state whose agency it is; null for any other.</param>
internal sealed record Outlet(string Id, string Name, bool IsAgency, string? State);
