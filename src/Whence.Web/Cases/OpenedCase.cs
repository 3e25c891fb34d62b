using Whence.Sqlite;
using Whence.Sqlite.Tables;

namespace Whence.Web.Cases;

/// <summary>The case as one request sees it: it stands still until the answer is written.</summary>
internal sealed class OpenedCase(CasePool pool) : IDisposable
{
    private CaseFile? file;
    private IDisposable? still;

    /// <summary>The case, open to read.</summary>
    /// <exception cref="CaseException">It cannot be opened.</exception>
    public CaseFile File
    {
        get
        {
            if (file is null)
            {
                file = pool.Take();
                still = file.Still();
            }
            return file;
        }
    }

    /// <summary>Its tables.</summary>
    public CaseTables Tables => field ??= new CaseTables(File);

    /// <summary>What came of weighing.</summary>
    public AnswerShelf Answers => field ??= new AnswerShelf(File);

    /// <summary>Its figures by id; readings are held for this request.</summary>
    public FigureFinder Figures
    {
        get => field ??= new FigureFinder(File);
        private set;
    }

    /// <summary>Sees the case from here on as it stands now: what this request has written, and what others have.</summary>
    public void LookAgain()
    {
        if (file is not null)
        {
            still?.Dispose();
            file.Refresh();
            still = file.Still();
            Figures = new FigureFinder(file);
        }
    }

    public void Dispose()
    {
        still?.Dispose();
        if (file is not null)
        {
            pool.Return(file);
        }
    }
}
