namespace Whence;

/// <summary>What happened to the people counted, or is true of them. Open to more names in a data file.</summary>
/// <param name="Name">Lower-case English, as the JSON contract has it.</param>
public readonly record struct Measure(string Name)
{
    /// <summary>Dead, whatever the cause.</summary>
    public static Measure Killed => new("killed");

    /// <summary>Hurt and alive.</summary>
    public static Measure Wounded => new("wounded");

    /// <summary>Killed and wounded together, or unspecified.</summary>
    public static Measure Casualties => new("casualties");

    /// <summary>Taken by an enemy.</summary>
    public static Measure Captured => new("captured");

    /// <summary>Arrested or held by an authority.</summary>
    public static Measure Detained => new("detained");

    /// <summary>Held against a demand.</summary>
    public static Measure Hostage => new("hostage");

    /// <summary>Not accounted for.</summary>
    public static Measure Missing => new("missing");

    /// <summary>Driven from home.</summary>
    public static Measure Displaced => new("displaced");

    /// <summary>Moved out of danger.</summary>
    public static Measure Evacuated => new("evacuated");

    /// <summary>Troops sent or present somewhere.</summary>
    public static Measure Deployed => new("deployed");

    /// <summary>A number of people with no measure of its own.</summary>
    public static Measure Other => new("other");

    /// <inheritdoc/>
    public override string ToString() => Name;
}
