namespace Whence.Sqlite;

/// <summary>What a case cannot go on from in the middle of its work.</summary>
public sealed class CaseException : Exception
{
    /// <summary>For <paramref name="fault"/>.</summary>
    public CaseException(CaseFault fault)
        : base(fault.ToString()) => Fault = fault;

    /// <summary>What happened.</summary>
    public CaseFault Fault { get; }
}
