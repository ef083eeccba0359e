//! Rows without the row that they belong to, and the integrity of the database itself.

use super::stored::query;
use super::{Fault, Flaw};
use crate::crash::stored::check_postgres;
use backend::AppContext;
use backend::testing::database::is_postgres;

/// Finds rows without their sign-up, sign-ups without a participant for each seat, and two sign-ups of one form.
const ORPHANS: &str = "SELECT 'participants', sign_up FROM participants WHERE sign_up NOT IN (SELECT id FROM sign_ups) \
    UNION ALL SELECT 'needs', sign_up FROM needs WHERE sign_up NOT IN (SELECT id FROM sign_ups) \
    UNION ALL SELECT 'choices', sign_up FROM workshop_choices WHERE sign_up NOT IN (SELECT id FROM sign_ups) \
    UNION ALL SELECT 'check-ins', sign_up FROM check_ins WHERE sign_up NOT IN (SELECT id FROM sign_ups) \
    UNION ALL SELECT 'messages', related_id FROM messages WHERE kind <> 'login' \
        AND related_id NOT IN (SELECT id FROM sign_ups) \
    UNION ALL SELECT 'call tasks', related_id FROM call_tasks WHERE related_id NOT IN (SELECT id FROM sign_ups) \
    UNION ALL SELECT 'seats', id FROM sign_ups s \
        WHERE seats <> (SELECT COUNT(*) FROM participants p WHERE p.sign_up = s.id) \
    UNION ALL SELECT 'form', MIN(id) FROM sign_ups GROUP BY form_id HAVING COUNT(*) > 1 \
    UNION ALL SELECT 'position', MIN(id) FROM sign_ups WHERE queued_at_version IS NOT NULL AND cancelled_at IS NULL \
        GROUP BY event, queued_at_version HAVING COUNT(*) > 1";

pub async fn find(ctx: &AppContext) -> Vec<Fault> {
    let mut orphans = query::<(String, String)>(ctx, ORPHANS).await;
    if is_postgres() {
        check_postgres(&ctx.db).await.expect("the database is sound");
    } else {
        let damage = query::<(String,)>(ctx, "PRAGMA integrity_check").await;
        orphans
            .extend(damage.into_iter().filter(|(found,)| found != "ok").map(|(found,)| ("damage".to_owned(), found)));
        let unknown = "SELECT \"table\", \"parent\" FROM pragma_foreign_key_check";
        orphans.extend(query::<(String, String)>(ctx, unknown).await);
    }
    orphans.into_iter().map(|orphan| Fault::new(Flaw::Orphan, orphan)).collect()
}
