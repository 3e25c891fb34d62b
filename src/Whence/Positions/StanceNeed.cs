namespace Whence.Positions;

/// <summary>What must follow a verb for it to speak of a stand.</summary>
internal enum StanceNeed
{
    /// <summary>Whatever is confirmed or denied.</summary>
    Matter,

    /// <summary>A claim, a report, a figure: "rejected the claim".</summary>
    Claim,

    /// <summary>A claim and a word that it is not so: "called the claim baseless".</summary>
    Untrue,

    /// <summary>"doubt on", "doubts about".</summary>
    Doubt,

    /// <summary>A verb of speaking: "to comment", "to say whether".</summary>
    Speech,

    /// <summary>Nothing, or what the comment would be on.</summary>
    Comment,

    /// <summary>"to a request for comment".</summary>
    Inquiry,

    /// <summary>An embedded question: "whether anybody was hurt".</summary>
    Whether,

    /// <summary>"for comment".</summary>
    Contact,

    /// <summary>What was spoken about: "about the protests".</summary>
    Topic,

    /// <summary>"silent on".</summary>
    Silence,

    /// <summary>"no comment on".</summary>
    Nothing,
}
