using Whence.Casework;
using Whence.Sqlite;
using Whence.Web.Cases;

namespace Whence.Web.Reviewing;

/// <summary>Puts decisions into the case, unless somebody else has decided of the same since.</summary>
internal sealed class DecisionDesk(CaseWriter writer, AnswerKeeper answers)
{
    // Most cases are weighed in less; of a larger one the page says that it is being weighed.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Decides of <paramref name="id"/> what <paramref name="ask"/> makes of the decisions that there are of it.</summary>
    /// <param name="id">A figure, position, allegation, question, origin or report.</param>
    /// <param name="seen">The newest decision that whoever asks has seen; -1 for none.</param>
    /// <param name="ask">What is asked for; null where there is nothing to decide.</param>
    public async Task<DecidedOutcome> Decide(string id, long seen, Func<IReadOnlyList<Decision>, AskedDecision?> ask)
    {
        var outcome = await writer.Write((file, key) => Decide(file, key, id, seen, ask));
        if (outcome.Entry is not null)
        {
            await answers.Settle(Patience);
        }
        return outcome;
    }

    private static DecidedOutcome Decide(
        CaseFile file,
        SigningKey key,
        string id,
        long seen,
        Func<IReadOnlyList<Decision>, AskedDecision?> ask
    )
    {
        // The case is held from here on: nobody decides between the look and the entry.
        using var batch = file.Begin(key);
        file.Refresh();
        var deciding = new Deciding(file);
        var (probe, unknown) = deciding.Make(id, new AskedDecision(DecisionKind.Note, "", null, [], null));
        if (probe is null)
        {
            return new DecidedOutcome(null, unknown, null);
        }
        var decisions = file.Reviews.All().Where(d => d.On == probe.On).ToList();
        if (decisions is [.., var newest] && newest.Number > seen)
        {
            return new DecidedOutcome(null, null, newest);
        }
        if (ask(decisions) is not { } asked)
        {
            return new DecidedOutcome(null, "There is nothing to take back.", null);
        }
        var (decision, fault) = deciding.Make(id, asked);
        if (decision is null)
        {
            return new DecidedOutcome(null, fault, null);
        }
        var entry = batch.Decide(decision);
        batch.Commit();
        return new DecidedOutcome(entry, null, null);
    }
}
