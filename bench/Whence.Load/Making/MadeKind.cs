namespace Whence.Load.Making;

/// <summary>A sort of event: how its counts are told, and what is claimed, denied and blamed of it. {0} is the place.</summary>
/// <param name="People">Who is counted.</param>
/// <param name="Killed">How the dead are told.</param>
/// <param name="Others">What else is counted.</param>
/// <param name="Matters">What actors take a stand on: one thing in several words.</param>
/// <param name="Act">What somebody is accused of.</param>
internal sealed record MadeKind(string People, string Killed, string[] Others, string[] Matters, string Act)
{
    /// <summary>All of them.</summary>
    public static MadeKind[] All { get; } =
    [
        new(
            "people",
            "drowned",
            ["{1} people were evacuated from {0}", "{1} residents are missing near {0}"],
            [
                "that the dam above {0} was opened on purpose",
                "that the {0} dam was opened deliberately",
                "that gates of the dam at {0} were opened on purpose",
            ],
            "opening the dam above {0}"
        ),
        new(
            "miners",
            "were killed in the shaft at {0}",
            ["{1} miners were injured at {0}", "{1} workers are missing at {0}"],
            [
                "that warnings of gas in the {0} mine were ignored",
                "that gas warnings at the {0} mine had been ignored",
                "that it ignored warnings of gas in the mine at {0}",
            ],
            "ignoring warnings of gas in the {0} mine"
        ),
        new(
            "soldiers",
            "were killed in the fighting near {0}",
            ["{1} soldiers were wounded near {0}", "{1} fighters were captured in {0}"],
            [
                "that foreign troops fought near {0}",
                "that troops from abroad had fought at {0}",
                "the deployment of foreign troops near {0}",
            ],
            "sending foreign troops to {0}"
        ),
        new(
            "passengers",
            "died when the ferry sank off {0}",
            ["{1} passengers were rescued off {0}", "{1} passengers are missing off {0}"],
            [
                "that the ferry off {0} was overloaded",
                "that the {0} ferry carried too many passengers and was overloaded",
                "that an overloaded ferry had left {0}",
            ],
            "letting an overloaded ferry leave {0}"
        ),
        new(
            "protesters",
            "were shot dead in {0}",
            ["{1} protesters were detained in {0}", "{1} people were injured in {0}"],
            [
                "that police fired live rounds in {0}",
                "that live rounds were fired by police at {0}",
                "the use of live rounds by police in {0}",
            ],
            "firing live rounds at protesters in {0}"
        ),
        new(
            "civilians",
            "were killed when shells hit {0}",
            ["{1} civilians were wounded in {0}", "{1} families were displaced from {0}"],
            [
                "that the hospital in {0} was shelled",
                "shelling the hospital in {0}",
                "that shells had hit the {0} hospital",
            ],
            "shelling the hospital in {0}"
        ),
    ];
}
