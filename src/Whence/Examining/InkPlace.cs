namespace Whence.Examining;

/// <summary>Where ink lies on a page of a layout, in thousandths of the page's width.</summary>
/// <param name="X">The middle, from the left.</param>
/// <param name="Y">The middle, from the top.</param>
/// <param name="Across">How far it spreads each way.</param>
/// <param name="Down">Likewise up and down.</param>
public readonly record struct InkPlace(double X, double Y, double Across, double Down)
{
    /// <summary>Whether it lies as <paramref name="other"/> does, each number of it within <paramref name="most"/>.</summary>
    public bool IsNear(InkPlace other, double most) =>
        Math.Abs(X - other.X) <= most
        && Math.Abs(Y - other.Y) <= most
        && Math.Abs(Across - other.Across) <= most
        && Math.Abs(Down - other.Down) <= most;
}
